// The commands in the order of the help. A new command is declared and listed here.
#include "followup/commands.hpp"

#include <array>

namespace followup {

extern const Command today_command, list_command;

std::span<const Command> commands() {
  static const std::array table{
      today_command,  //
      list_command,   //
  };
  return table;
}

}  // namespace followup
