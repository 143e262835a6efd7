#pragma once
// Questions about an interview to a person at a terminal. An answer is understood by recording it in a copy, so that
// what is echoed is what will be recorded; the file is not touched meanwhile.

#include "commands/add.hpp"

namespace followup {

using Offered = std::vector<std::string>;

class Conversation {
 public:
  /// Goes on from what was said as options. `said`, `services` and `env` must live as long. Throws `UsageError` if an
  /// option makes no sense, since what was said is not asked again.
  Conversation(NewInterview& said, const Services& services, const Env& env)
      : tracker(services.load()), interview(said), services_(services), env_(env), is_settled_(said.role.has_value()) {
    NewInterview probe = said;
    probe.company = "COMPANY";
    understand(probe);
    lines_.clear();
    to_show_ = "Leave an answer empty for what stands in [brackets]. Ctrl-C leaves everything as it is.\n";
  }

  using Put = std::function<void(NewInterview& interview, const std::string& answer)>;
  /// Asks until `put`, which puts an answer into the interview, and recording it make sense of it. A number answers
  /// what is offered under it; `otherwise` tells what an empty answer means. Throws `UsageError` at the end of the
  /// input.
  void ask(const std::string& question, const Offered& offered, const std::string& otherwise, const Put& put) {
    for (;;) {
      const std::string typed = answer_to(
          fmt::format("{}{}{}: ", question, in_brackets(offered), otherwise.empty() ? "" : " [" + otherwise + "]"));
      NewInterview tried = interview;
      try {
        if (!is_utf8(typed) || visible(typed) != typed)
          throw UsageError("that has characters that cannot be shown", "was it an arrow key?");
        put(tried, answer_of(typed, offered));
        understand(tried);
        interview = std::move(tried);
        return;
      } catch (const Error& error) {
        to_show_ += indented(error.what()) + indented(error.hint);
        for (const auto& [words, what] : error.suggestions.all)
          to_show_ += indented(fmt::format("{}  # {}", join(words, " "), what));
      }
    }
  }

  /// From now on, an interview that could be of several applications makes no sense.
  void settle_application() { is_settled_ = true; }
  [[nodiscard]] bool makes_application() const { return makes_application_; }

  const Tracker tracker;
  NewInterview& interview;

 private:
  /// ` (1 Initech, 2 Globex)`
  static std::string in_brackets(const Offered& offered) {
    std::string list;
    for (std::size_t i = 0; i < offered.size(); ++i)
      list += fmt::format("{}{} {}", i == 0 ? " (" : ", ", i + 1, offered[i]);
    return offered.empty() ? "" : list + ")";
  }

  /// The answer, or what was offered under the number that it is.
  static std::string answer_of(const std::string& typed, const Offered& offered) {
    for (std::size_t i = 0; i < offered.size(); ++i)
      if (typed == std::to_string(i + 1)) return offered[i];
    return typed;
  }

  std::string answer_to(const std::string& question) {
    const auto typed = services_.ask(std::exchange(to_show_, "") + question);
    if (!typed) throw UsageError("the questions were not answered to the end; nothing was recorded");
    return trimmed(*typed);
  }

  /// Will show what recording tells now and did not tell before.
  void understand(const NewInterview& tried) {
    Tracker copy = tracker;
    Lines lines;
    try {
      lines = record_interview(tried, copy, env_).lines;
    } catch (const NotFound&) {
      if (is_settled_) throw;  // else the role will tell the applications apart
    }
    makes_application_ = copy.applications.size() > tracker.applications.size();
    for (const std::string& line : lines)
      if (std::ranges::find(lines_, line) == lines_.end()) to_show_ += indented(line);
    lines_ = std::move(lines);
  }

  const Services& services_;
  const Env& env_;
  bool is_settled_;
  bool makes_application_ = false;
  Lines lines_;          // that recording the interview as it is now would say
  std::string to_show_;  // before the next question
};

}  // namespace followup
