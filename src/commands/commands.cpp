// The commands in the order of the help. A new command is declared and listed here.
#include <array>

#include "commands/shared/options.hpp"

namespace followup {

std::span<const Command> commands() {
  static const std::array table{today_command,    why_command,    may_command,    plan_command,   add_command,
                                done_command,     skip_command,   snooze_command, heard_command,  cancel_command,
                                missed_command,   move_command,   draft_command,  say_command,    close_command,
                                reopen_command,   person_command, note_command,   task_command,   reference_command,
                                list_command,     show_command,   date_command,   rename_command, edit_command,
                                remove_command,   undo_command,   redo_command,   check_command,  restore_command,
                                calendar_command, export_command, import_command, merge_command,  report_command,
                                stats_command,    notify_command, rules_command,  policy_command, completion_command};
  return table;
}

}  // namespace followup
