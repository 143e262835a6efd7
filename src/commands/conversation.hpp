#pragma once
// Questions about an interview to a person at a terminal. An answer is understood by recording it in a copy, so that
// what is echoed is what will be recorded; the file is not touched meanwhile.

#include <functional>
#include <string>
#include <vector>

#include "commands/add.hpp"

namespace followup {

using Offered = std::vector<std::string>;

class Conversation {
 public:
  /// Goes on from what was said as options. `said`, `services` and `env` must live as long. Throws `UsageError` if an
  /// option makes no sense, since what was said is not asked again.
  Conversation(NewInterview& said, const Services& services, const Env& env);

  using Put = std::function<void(NewInterview& interview, const std::string& answer)>;
  /// Asks until `put`, which puts an answer into the interview, and recording it make sense of it. A number answers
  /// what is offered under it; `otherwise` tells what an empty answer means. Throws `UsageError` at the end of the
  /// input.
  void ask(const std::string& question, const Offered& offered, const std::string& otherwise, const Put& put);

  /// From now on, an interview that could be of several applications makes no sense.
  void settle_application() { is_settled_ = true; }
  [[nodiscard]] bool makes_application() const { return makes_application_; }

  const Tracker tracker;
  NewInterview& interview;

 private:
  std::string answer_to(const std::string& question);
  void understand(const NewInterview& tried);

  const Services& services_;
  const Env& env_;
  bool is_settled_;
  bool makes_application_ = false;
  std::vector<std::string> lines_;  // that recording the interview as it is now would say
  std::string to_show_;             // before the next question
};

}  // namespace followup
