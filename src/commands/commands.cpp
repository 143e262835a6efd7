// The commands in the order of the help. A new command is declared and listed here.
#include "followup/commands.hpp"

#include <array>

namespace followup {

extern const Command today_command, add_command, done_command, skip_command, snooze_command, heard_command,
    close_command, reopen_command, person_command, task_command, reference_command, list_command, show_command,
    date_command, remove_command, why_command, may_command, plan_command, rules_command, policy_command, undo_command,
    redo_command, edit_command, check_command, restore_command, draft_command, say_command, note_command,
    completion_command;

std::span<const Command> commands() {
  static const std::array table{
      today_command,       //
      why_command,         //
      may_command,         //
      plan_command,        //
      add_command,         //
      done_command,        //
      skip_command,        //
      snooze_command,      //
      heard_command,       //
      draft_command,       //
      say_command,         //
      close_command,       //
      reopen_command,      //
      person_command,      //
      note_command,        //
      task_command,        //
      reference_command,   //
      list_command,        //
      show_command,        //
      date_command,        //
      edit_command,        //
      remove_command,      //
      undo_command,        //
      redo_command,        //
      check_command,       //
      restore_command,     //
      rules_command,       //
      policy_command,      //
      completion_command,  //
  };
  return table;
}

}  // namespace followup
