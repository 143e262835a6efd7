// The help's topics. Tests compare what they say of dates and exit statuses with the program.
#include <array>

#include "cli/line.hpp"

namespace followup {
namespace {

constexpr std::array<Topic, 6> all_topics{{
    {.name = "dates",
     .summary = "how dates, times and zones are typed",
     .text = R"(A day
  2026-12-01, 12-01              without its year towards where the field looks;
                                 refused if that is over half a year away, and
                                 the other way it is nearer
  dec 1, 1 dec, 1 December 2027, 15.11., 15.11.2026
  nov 15th, the 27th
  Fri 4 Dec, Tue 24 Nov 2026     the weekday must fit; Dec 1, 2026 is read, too
  today, yesterday, tomorrow
  mon, tuesday                   the nearest, towards where the field looks
  last fri, next tue, by fri, this thu, tue next week
  +3d, -1w, in 10 days, 2 weeks ago
  +3b, -1b                       working days, by the policy's calendar
  eow, eom                       the last day before the weekend, the last of
                                 the month

A day as they promise it         the last one that is meant
  next week                      its last working day
  early next week, mid next week, later next week, end of next week
  the week after next
  end of the week, end of the month
  early december, mid december, late december
                                 the 7th, the 15th, the last
  in two weeks, in a fortnight, within 10 days, in a month, in a few days
  in 10 business days, a week from mon, mon week
  after the holidays             the first working day after calendar.quiet
                                 (--decision-by keeps such words, and counts
                                 from the day on which they said them; soon and
                                 the like are no day, and kept as words alone)

A time after it, or alone
  fri 3pm, yesterday 15:30, 2026-12-01 9:00, tue 1500, tue 15h30
  noon, midnight                 midnight is 00:00, when the day begins
  27 nov at 3                    1 to 6 after at are in the afternoon
  10:00                          alone it is today's, yesterday's or tomorrow's,
                                 towards where the field looks
  now

A zone after the time
  10:00 America/Los_Angeles, fri 3pm europe/berlin, 3pm +01:00
                                 kept as your own clock has it; both are shown

Where a field looks
  back                           --on of done, heard and close
  to both sides                  --on of add: dec 1 is the nearer one; a weekday
                                 alone only yesterday or tomorrow
  ahead                          --decision-by, --by of task, the date of
                                 snooze, calendar.holidays of policy, --date

What is refused, with the choices
  3/4/2026, 3/4                  day and month may stand either way round
  5                              a day of the month, a count of days or an hour?
  fri                            on a Friday: today, or a week from it?
  next fri                       up to Friday: of this week, or of the next?
  feb 30                         there is none
  2:30                           on a day on which the clocks skip it
)",
     .examples = "followup date 'next tue 3pm'\n"
                 "followup date '10:00 America/Los_Angeles'"},
    {.name = "git",
     .summary = "the tracker on two machines, merged by git record by record",
     .text = R"(In the repository, once:
  echo 'followup.json merge=followup' >> .gitattributes
On each machine, once:
  git config --global merge.followup.driver 'followup merge --driver %O %A %B'

From then on, merge, pull, rebase, cherry-pick and stash merge the file record
by record: what each side added, changed or removed since the commit that both
come from. Where both changed the same thing, ours stays, a sentence says so,
and git stops; the file is whole, and git add accepts it.

What git should ignore, in .gitignore
  *.bak                          the file before the last change
  .followup.json.lock            held while the file is changed
The states for undo and redo are elsewhere, for this machine alone.

A clone without the second line falls back to text: git writes conflict markers
into the file, and followup refuses it by their line. Then set the line, and
type git merge --abort (or git rebase --abort), and merge again.

A copy that Syncthing or Dropbox left beside the file is merged by hand, and
undo takes that back, too:
  followup merge followup.sync-conflict-20261120-101010-ABCDEFG.json
)",
     .examples = "followup undo --list\n"
                 "followup merge followup.json"},
    {.name = "mail",
     .summary = "how mails come in, and how letters go out",
     .text = R"raw(From a mail program: the mail on the screen, as it came
  neomutt, in ~/.config/neomutt/neomuttrc:
    macro index,pager ,f "<pipe-message>followup heard --mail - "
  aerc, in ~/.config/aerc/binds.conf, below [view]:
    ,f = :pipe -m followup heard --mail -<Enter>
  others, by a file: followup heard --mail reply.eml

  The macro of neomutt leaves room for --decision-by 'dec 8', --reply, or the
  number of the application. Who wrote is found by an address on record, by its
  domain, or by the company's name. What is kept is the moment, the first words
  and the id of the mail, so the same mail again changes nothing. What it means
  is for you to say: the sentence with a date is shown, with the line to type.
  An automatic answer is recorded as one (heard --auto).

To a mail program: a letter that you look at, and send there
  followup draft 3/nick --drafts ~/Mail/Drafts
                         neomutt -p, or aerc's :recall, goes on with it
  followup draft 3/nick --eml letter.eml
                         a file that other mail programs open
  followup draft 3/nick --open
                         handed over at once (xdg-email)

  The sender is what the file letters/from.mustache in your configuration says,
  a line such as: Sam Roe <sam@home.example>. Without it, the mail program
  takes its own. Once it is sent: followup done 3/nick

Addresses while you write
  followup export --vcard --to people.vcf
                         for khard, abook and address books
)raw",
     .examples = "followup help heard\n"
                 "followup help draft"},
    {.name = "prompt",
     .summary = "what is to be done in the prompt of a shell, and in bars",
     .text = R"raw(It takes a thousandth of a second or two, and prints nothing if nothing is due.

bash, in ~/.bashrc: a line above the prompt
  PROMPT_COMMAND='followup today --brief'

zsh, in ~/.zshrc
  precmd() { followup today --brief }

powerlevel10k, in ~/.p10k.zsh, with followup among the elements
  prompt_followup() {
    local todo=$(followup today --brief --plain)
    [[ -z $todo ]] || p10k segment -f yellow -t $todo
  }

starship, in ~/.config/starship.toml
  [custom.followup]
  command = "followup today --brief --plain"
  when = true
  shell = ["sh"]
  use_stdin = false

tmux, in ~/.tmux.conf
  set -g status-interval 60
  set -g status-right '#(followup today --brief --plain)'

waybar, among the modules
  "custom/followup": {"exec": "followup today --count", "interval": 300}

i3blocks
  [followup]
  command=followup today --count
  interval=300

On the desktop, each morning
  followup notify --install | sh
)raw",
     .examples = "followup today --brief\n"
                 "followup today --brief --plain"},
    {.name = "scripts",
     .summary = "recipes for jq, Taskwarrior, todo.txt and fzf",
     .text = R"raw(What is late, with jq
  followup today --json |
    jq -r '.actions[] | select(.urgency == "late") | .handle + " " + .text'

Done, picked with fzf (Tab marks several)
  followup done $(followup today --porcelain |
    fzf -m -d '\t' --with-nth 3,8,6 | cut -f1)

todo.txt
  followup today --porcelain | awk -F'\t' '{
    gsub(/ /, "_", $6)
    print ($3 ~ /late|closing/ ? "(A) " : "") $8 " +" $6 \
      " due:" substr($4, 1, 10)
  }' >> todo.txt

Taskwarrior: the same to-do is the same task, so this may run each morning;
what is done is said to both: followup done, task done
  followup today --json | jq -f to-task.jq | task import

with this as to-task.jq
  def hex($n): reduce range(8) as $i ({n: $n, s: ""};
    {n: (.n / 16 | floor), s: ("0123456789abcdef"[.n % 16:.n % 16 + 1] + .s)})
    | .s;
  def hash($by): reduce explode[] as $c (7; (. * $by + $c) % 4294967296);
  def uuid: [hash(31), hash(37), hash(41), hash(43)] | map(hex(.)) | add
    | "\(.[:8])-\(.[8:12])-4\(.[13:16])-8\(.[17:20])-\(.[20:])";
  [.actions[] | {
    uuid: ("\(.application) \(.handle)" | uuid),
    status: "pending",
    description: .text,
    project: .company,
    tags: ["followup"],
    due: .due[:10],
    priority: ({late: "H", closing: "H", due: "M"}[.urgency] // "L")
  }]
)raw",
     .examples = "followup today --json\n"
                 "followup today --porcelain"},
    {.name = "exit-status",
     .summary = "what a script learns from the exit status",
     .text = R"(0  done; an empty list is fine
1  the answer is no: may says no, today --check finds something to do, or merge
   had to choose between two changes
2  wrong use: an unknown command, option, date or value
3  nothing, or more than one thing, is meant by that name
4  refused by the etiquette; --anyway records it all the same
5  the data file: unreadable, damaged, of a newer format, locked, not writable,
   disk full; a file to write to that is not followup's

With --json an error is a document on standard output, with the same status.
)",
     .examples = "followup may call 3\n"
                 "followup today --check"},
}};

}  // namespace

std::span<const Topic> topics() { return all_topics; }

}  // namespace followup
