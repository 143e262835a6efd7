#!/usr/bin/python3
"""Letters as Python reads e-mails, and e-mails as Python writes them: mail.py PROGRAM"""
import email
import email.message
import email.policy
import json
import sys

from sample import Sample

HOSTILE = ("a very long subject — with “quotes”, " + "é" * 40 +
           " and \\r\\nBcc: x@y.example =?utf-8?Q?=0ABcc:_x?=")


def check_written(sample, name, subject, body):
    message = email.message_from_bytes((sample.home / name).read_bytes(), policy=email.policy.default)
    assert message.defects == [], message.defects
    for header, value in message.items():
        assert value.defects == (), (header, value, value.defects)
    assert len(message.keys()) == len(set(message.keys())), message.keys()
    assert message["Subject"] == subject, (message["Subject"], subject)
    assert message["Message-ID"] == "<20261120T230211Z-3-nick@followup>", message["Message-ID"]
    assert message["From"].addresses[0].display_name == 'Zoë "Z" Roe', message["From"]
    assert message["To"] == "nick@initech.example"
    content = message.get_content().replace("\r\n", "\n")
    assert content == body, (content, body)
    return message


def written(sample):
    letters = sample.home / ".config/followup/letters"
    letters.mkdir(parents=True)
    (letters / "from.mustache").write_text('Zoë "Z" Roe <zoe@home.example>\n')
    (sample.home / "Drafts" / "cur").mkdir(parents=True)
    template = "Subject: {}\n\nDear Nick,\n\nFrom here on {}\n.\nequals = blank \n\nBye —\n"
    for subject, line in (("Thanks", "short"), (HOSTILE, "x" * 200 + " " + "é—" * 90)):
        (letters / "thank-you.mustache").write_text(template.format(subject, line))
        letter = json.loads(sample.run("draft", "3/nick", "--json"))
        sample.run("draft", "3/nick", "--eml", "x.eml", "--force")
        sample.run("draft", "3/nick", "--drafts", "Drafts", "--force")
        assert check_written(sample, "x.eml", letter["subject"], letter["body"])["X-Unsent"] == "1"
        draft = "Drafts/cur/20261120T230211Z-3-nick@followup:2,DS"
        assert check_written(sample, draft, letter["subject"], letter["body"])["X-Unsent"] is None


def read(program):
    for encoding in ("quoted-printable", "base64", "8bit"):
        for charset in ("utf-8", "iso-8859-1"):
            sample = Sample(program, "2026-11-24T12:00:00-05:00")
            message = email.message.EmailMessage(policy=email.policy.default)
            message["From"] = '"Claus, Nick é" <nick@initech.example>'
            message["Subject"] = "Zoë " * 30
            message["Date"] = "Tue, 24 Nov 2026 09:12:33 -0500"
            message["Message-ID"] = "<abc@initech.example>"
            message.set_content("Ça va - é\n" + "word " * 60 + "\n", charset=charset, cte=encoding)
            message.add_alternative("<p>no</p>", subtype="html")
            message.add_attachment(b"BEGIN:VCALENDAR", maintype="application", subtype="octet-stream",
                                   filename="invite.ics")
            (sample.home / "mail.eml").write_bytes(message.as_bytes())
            said = sample.run("heard", "--mail", "mail.eml", "-q")
            assert "\nThey said: Ça va - é word word word" in said, said
            assert "on Tue 24 Nov 2026 " in said, said
            assert "followup add --invite mail.eml" in said, said


if __name__ == "__main__":
    written(Sample(sys.argv[1]))
    read(sys.argv[1])
