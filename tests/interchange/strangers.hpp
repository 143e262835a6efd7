#pragma once
// Tables as strangers keep them: their headers, with rows of our own, and what must come of each.

#include <string>

namespace followup::testing {

struct StrangersTable {
  std::string headers;  ///< with what stands above them
  std::string rows;
  std::string mapping;  ///< `company=Firma role=Stelle`; empty: refused
  std::string came;     ///< what the rows that are interviews come to, a line each
  std::string last;     ///< the sum, or why the table is refused
};

inline const StrangersTable strangers_tables[] = {
    {"Company,Position,Status,Date Applied,Job URL",
     "Initech,Packaging manager,Applied,2026-11-02,https://initech.example/1",
     "company=Company role=Position status=Status", "", "0 new interviews of 0 new applications, 1 row skipped."},
    {"Company,Position,Status,Date Applied,Link,Source",
     "Initech,Packaging manager,Interview,2026-11-02,https://initech.example/1,a friend",
     "company=Company role=Position status=Status via=Source", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Company,Role,Status,Applied Date,Notes", "Globex,Buyer,Rejected,11/14/2026,",
     "company=Company role=Role status=Status notes=Notes", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"company,role,status,appliedDate,jobUrl,notes",
     "Globex,Buyer,Applied,2026-11-14,https://globex.example/2,nice people",
     "company=company role=role status=status notes=notes", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"#,Date Applied,Company,Role,Channel,Status,Status Date,Days Since Applied,Follow Up?,Notes",
     "1,21 Sep 2026,Hooli,Warehouse planner,Company site,Applied,,1,,nights",
     "company=Company role=Role status=Status decided=Status Date follow-up=Follow Up? notes=Notes via=Channel", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Date Applied,Company,Job Title,Resume File,Status,Website URL",
     "10/25/2026,Stark,Packaging designer,cv.pdf,Applied,https://stark.example",
     "company=Company role=Job Title status=Status", "", "0 new interviews of 0 new applications, 1 row skipped."},
    {"Date Applied,Company,Job Title,Job URL,Method,Status,Notes",
     "2026-10-25,Stark,Packaging designer,https://stark.example,mail,Applied,",
     "company=Company role=Job Title status=Status notes=Notes", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"ID,Date Applied,Company,Title,Location,Salary,URL,Status,Follow Up Date,Notes",
     "1,,Stark,Packaging designer,Ohio,$50k,https://stark.example,Applied,2026-11-05,",
     "company=Company role=Title status=Status follow-up=Follow Up Date notes=Notes", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Application ID,Date Applied,Company,Location,Industry,Position Title,Period,Application Link,Source,Application "
     "Status,Notes,Domain,Raw Title,Raw Company,Raw Location",
     "1,2026-10-25,Stark,Ohio,Packaging,Packaging designer,,https://stark.example,a "
     "fair,Applied,,stark.example,designer,STARK,OH",
     "company=Company role=Position Title status=Application Status notes=Notes via=Source", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Date,Company,Job Title,Platform,Job URL,Match Score,Status,Tailored Resume PDF,Notes",
     "2026-10-25,Stark,Packaging designer,a job board,https://stark.example,78,Applied,cv.pdf,",
     "company=Company role=Job Title status=Status notes=Notes via=Platform", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Date,Company,Role,Location,Platform,Status,FolderPath",
     "2026-10-25,Stark,Packaging designer,Ohio,a job board,Applied,stark/",
     "company=Company role=Role status=Status via=Platform", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Student Name,Roll Number,Company Name,Job Title,Application Status,Applied On,Shortlisted On,Interview "
     "Date,Result",
     "Pat Doe,7,Initech,Packaging manager,Interviewed,2026-11-01,2026-11-05,2026-11-20,Selected\nPat "
     "Doe,7,Stark,Designer,Interviewed,2026-11-01,2026-11-05,2026-11-12,Rejected",
     "company=Company Name role=Job Title interview=Interview Date status=Application Status outcome=Result",
     "row 2: Initech, Packaging manager: Fri 20 Nov 2026, 3 days ago\nrow 3: Stark, Designer: Thu 12 Nov 2026, 11 days "
     "ago, rejected",
     "2 new interviews of 2 new applications."},
    {"ID,Company,Position,Location,Job Type,Status,Application Date,Interview Date,Job URL,Notes",
     "\"1\",\"Initech\",\"Packaging "
     "manager\",\"Ohio\",\"full-time\",\"interview\",\"2026-11-02\",\"2026-11-20T15:00\",\"https://"
     "initech.example\",\"\"",
     "company=Company role=Position interview=Interview Date status=Status notes=Notes",
     "row 2: Initech, Packaging manager: Fri 20 Nov 2026 15:00, 3 days ago", "1 new interview of 1 new application."},
    {"Company Name,Job Title,Date Applied,Status,Salary/Pay Rate,Job Posting URL,Contact Name,Contact Email,Interview "
     "Date,Follow-Up Date,Notes",
     "Initech,Packaging manager,11/2/2026,Interviewing,$60k,https://initech.example,Nick "
     "Claus,nick@initech.example,11/20/2026,12/3/2026,two shifts",
     "company=Company Name role=Job Title interview=Interview Date person=Contact Name email=Contact Email "
     "status=Status follow-up=Follow-Up Date notes=Notes",
     "row 2: Initech, Packaging manager: Fri 20 Nov 2026, 3 days ago, with Nick Claus",
     "1 new interview of 1 new application."},
    {"Company,Position,Status,Priority,Applied Date,Deadline,Interview Date,Location,Salary,URL,Notes,Created "
     "At,Updated At",
     "Initech,Packaging "
     "manager,interview,high,2026-11-02,2026-11-10,2026-11-20,Ohio,,https://"
     "initech.example,,2026-11-02T08:00:00.000Z,2026-11-02T08:00:00.000Z",
     "company=Company role=Position interview=Interview Date status=Status notes=Notes",
     "row 2: Initech, Packaging manager: Fri 20 Nov 2026, 3 days ago", "1 new interview of 1 new application."},
    {"Job Application Tracker\n\nCompany Name,Position,Application Date,Application Status,Contact Person,Contact "
     "Email,Interview Date,Follow-up Date,Notes",
     "Initech,Packaging manager,11/02/2026,Interview Scheduled,Nick "
     "Claus,nick@initech.example,11/20/2026,11/22/2026,\"two shifts, new hall\"",
     "company=Company Name role=Position interview=Interview Date person=Contact Person email=Contact Email "
     "status=Application Status follow-up=Follow-up Date notes=Notes",
     "row 4: Initech, Packaging manager: Fri 20 Nov 2026, 3 days ago, with Nick Claus",
     "1 new interview of 1 new application."},
    {"Application ID,Job Title,Company,Location,Status,Applied Date,Interview Date,Notes",
     "4,\"Buyer\",\"Globex\",\"Ohio\",Interview,2026-10-25T10:00:00.000Z,2026-11-05T19:00:00.000Z,\"\"",
     "company=Company role=Job Title interview=Interview Date status=Status notes=Notes",
     "row 2: Globex, Buyer: Thu 5 Nov 2026 14:00, 18 days ago", "1 new interview of 1 new application."},
    {"Job Title,Company,Status,Applied Date,Interview Date",
     "Buyer,Globex,Interview,2026-10-25,2026-11-05\nPlanner,Hooli,Applied,2026-09-20,",
     "company=Company role=Job Title interview=Interview Date status=Status",
     "row 2: Globex, Buyer: Thu 5 Nov 2026, 18 days ago\nrow 3: no date of an interview",
     "1 new interview of 1 new application, 1 row skipped."},
    {"Student Name,Company,Position,Type,Status,Applied Date,Interview Date,CTC",
     "\"Pat Doe\",\"Globex\",\"Buyer\",\"Full-time\",\"shortlisted\",\"25/10/2026\",\"5/11/2026\",\"10\"",
     "company=Company role=Position interview=Interview Date status=Status",
     "row 2: Globex, Buyer: Thu 5 Nov 2026, 18 days ago", "1 new interview of 1 new application."},
    {"Company,Position,Status,Applied Date,Interview Date,Notes", "Globex,Buyer,Offer,2026-10-25,2026-11-05,",
     "company=Company role=Position interview=Interview Date status=Status notes=Notes",
     "row 2: Globex, Buyer: Thu 5 Nov 2026, 18 days ago, offer", "1 new interview of 1 new application."},
    {"Interview #,Company name,Job Title,Interview Date,Interview Round,Interviewer Details,Interview Details",
     "1,Vandelay,Import clerk,10-Nov-26,Phone screen,\"Jo Kim (Recruiter)\",half an hour\n2,Vandelay,Import "
     "clerk,23-Nov-26,Second,\"Ann Lee, Bo Li\",",
     "company=Company name role=Job Title interview=Interview Date round=Interview Round person=Interviewer Details "
     "notes=Interview Details",
     "row 2: Vandelay, Import clerk: Tue 10 Nov 2026, 13 days ago, with Jo Kim\nrow 3: Vandelay, Import clerk: Mon 23 "
     "Nov 2026, today, with Ann Lee, Bo Li",
     "2 new interviews of 1 new application."},
    {"#,Date Applied,Company,Job Title,Status,Interview Date,Interview Time,Interview Type,Notes",
     "1,2026-11-02,Initech,Packaging manager,Interview,2026-11-20,3:00 PM,On-site,",
     "company=Company role=Job Title interview=Interview Date time=Interview Time kind=Interview Type status=Status "
     "notes=Notes",
     "row 2: Initech, Packaging manager: Fri 20 Nov 2026 15:00, 3 days ago", "1 new interview of 1 new application."},
    {"Date Applied,Company,Position Title,Job Link,Location,Application Status,Follow-Up Date,Interview Date,Contact "
     "Person,Notes",
     "2026-10-20,Umbrella,Shift supervisor,https://umbrella.example,Ohio,Interview,2026-11-12,2026-11-03,Sam Roe,",
     "company=Company role=Position Title interview=Interview Date person=Contact Person status=Application Status "
     "follow-up=Follow-Up Date notes=Notes",
     "row 2: Umbrella, Shift supervisor: Tue 3 Nov 2026, 20 days ago, with Sam Roe",
     "1 new interview of 1 new application."},
    {"Unternehmen;Position;Kontaktperson;E-Mail;Bewerbungsdatum;Status;Notizen",
     "Müller & Söhne;Einkäufer;Jörg Weiß;weiss@mueller.example;01.11.2026;Beworben;",
     "company=Unternehmen role=Position person=Kontaktperson email=E-Mail status=Status notes=Notizen", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Bewerbungsdatum;Titel der Stellenanzeige;Arbeitgeber;Status;Link;Gehalt",
     "01.11.2026;Einkäufer (m/w/d);Müller & Söhne;Absage;https://mueller.example;",
     "company=Arbeitgeber role=Titel der Stellenanzeige status=Status", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Versanddatum;Unternehmen;Position;Standort;Kanal;Status;Quelle(n)",
     "01.11.2026;Müller & Söhne;Einkäufer;Ulm;E-Mail;versandt;Zeitung",
     "company=Unternehmen role=Position status=Status via=Quelle(n)", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Entreprise,Poste,Statut,Date,Source", "Dupont,Acheteuse,Entretien,16/11/2026,une amie",
     "company=Entreprise role=Poste status=Statut via=Source", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"entreprise,poste,source,date_candidature,contact,statut,notes,localisation,priorite,score,date_entretien,"
     "archived,tags,salaire,secteur,taille,date_rappel",
     "Dupont,Acheteuse,une amie,2026-10-20,Zoé Martin,refusé,,Lyon,1,,2026-11-10,0,,,,,",
     "company=entreprise role=poste interview=date_entretien person=contact status=statut notes=notes via=source",
     "row 2: Dupont, Acheteuse: Tue 10 Nov 2026, 13 days ago, with Zoé Martin, rejected",
     "1 new interview of 1 new application."},
    {"Fecha,Empresa,Puesto,Link,Fase,Observaciones",
     "02/11/2026,Molinos,Compradora,https://molinos.example,Enviada,cerca de casa",
     "company=Empresa role=Puesto status=Fase notes=Observaciones", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"company,role,stage,outcome,company_status,applied_at,response_at,source,location,job_url,notes,interview_at,"
     "interview_link,interview_details,rejected_at,had_assessment,pinned",
     "Stark,Packaging designer,closed,rejected,,2026-10-28,,a "
     "fair,Ohio,,,2026-11-12T21:00:00+00:00,,,2026-11-20T15:00:00+00:00,false,false",
     "company=company role=role interview=interview_at status=stage outcome=outcome decided=rejected_at notes=notes "
     "via=source",
     "row 2: Stark, Packaging designer: Thu 12 Nov 2026 16:00, 11 days ago, rejected",
     "1 new interview of 1 new application."},
    {"Applications - Export\nGenerated on: 15 November 2026\n\nNo,Company Name,Position,Location,Platform,Application "
     "Status,Recruitment Stage,Career Level,Platform Link,Application Date,Notes,Created Date,Last Updated",
     "1,Globex,Buyer,Ohio,a job board,On Process,HR interview,Junior,,2026-10-25,,2026-10-25,2026-10-25",
     "company=Company Name role=Position status=Application Status notes=Notes via=Platform", "",
     "0 new interviews of 0 new applications, 1 row skipped."},
    {"Employer,Position,Status,Date Applied", "Globex,Buyer,Applied,2026-10-25",
     "company=Employer role=Position status=Status", "", "0 new interviews of 0 new applications, 1 row skipped."},
    {"application_id,company,role_title,status,applied_at,posting_url,application_url,application_channel,fit_score_"
     "100,outreach_status,outreach_target_name,outreach_channel,outreach_sent_at,outreach_message_text,follow_up_date,"
     "interview_stage,outcome,notes",
     "a1,Globex,Buyer,applied,2026-10-25,,,careers,82,sent,Bo Li,email,,,2026-11-29,recruiter_screen,,",
     "company=company role=role_title round=interview_stage status=status outcome=outcome follow-up=follow_up_date "
     "notes=notes",
     "", "0 new interviews of 0 new applications, 1 row skipped."},
    {"company,position,status,priority,source,appliedDate,interviewDate,notes,salary,location,jobUrl,contactName,"
     "contactEmail",
     "Globex,Buyer,Interview,low,a friend,2026-10-25,2026-11-05,,,Ohio,,Bo Li,bo@globex.example",
     "company=company role=position interview=interviewDate person=contactName email=contactEmail status=status "
     "notes=notes via=source",
     "row 2: Globex, Buyer: Thu 5 Nov 2026, 18 days ago, with Bo Li", "1 new interview of 1 new application."},
    {"Name,Email,Phone,Position,Status,Round Stage,Interview Date,Rating,Created At",
     "Pat Doe,pat@doe.example,1,Buyer,open,2,2026-11-05,3,2026-10-25", "", "",
     "followup: no column is the company's; row 1 has: Name, Email, Phone, Position, Status, Round Stage, Interview "
     "Date, Rating, Created At; nothing was changed"},
    {"Student id,student name,student college,student status,interview date,interview company,interview student result",
     "1,Pat Doe,Ohio,placed,2026-11-05,Globex,PASS", "", "",
     "followup: no column is the company's; row 1 has: Student id, student name, student college, student status, "
     "interview date, interview company, interview student result; nothing was changed"},
    {"candidate_id,job_id,interview_date,interviewer,overall_rating,final_outcome,rejection_reason,interview_notes",
     "C1,J1,2026-11-05,Bo Li,4.8,pass,,solid", "", "",
     "followup: no column is the company's; row 1 has: candidate_id, job_id, interview_date, interviewer, "
     "overall_rating, final_outcome, rejection_reason, interview_notes; nothing was changed"},
};

}  // namespace followup::testing
