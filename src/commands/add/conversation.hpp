#pragma once
// Questions about an interview to a person at a terminal. An answer is understood by recording it in a copy, so that
// what is echoed is what will be recorded; the file is not touched meanwhile.

#include "commands/add/add.hpp"

namespace followup {

using Offered = std::vector<std::string>;

/// The answer `<`: the person wants the question before.
struct GoBack {};

class Conversation {
 public:
  /// Goes on from what was said as options. `said`, `services` and `env` must live as long. Throws `UsageError` if an
  /// option makes no sense, since what was said is not asked again.
  Conversation(NewInterview& said, const Services& services, const Env& env)
      : tracker(services.load()), given(said), interview(said), services_(services), env_(env), style_(env.style) {
    constexpr int widest = 60;
    style_.width = std::min(widest, env.style.width.value_or(widest));
    NewInterview probe = said;
    probe.company = "COMPANY";
    understand(probe);
    lines_.clear();
    to_show_ = paragraph(
        "Nothing is saved before the end. An empty answer means what is in [brackets]; < goes back to the question "
        "before; Ctrl-C leaves everything as it is.",
        style_);
  }

  using Put = std::function<void(NewInterview& interview, const std::string& answer)>;
  /// Asks until `put`, which puts an answer into the interview, and recording it make sense of it. A number answers
  /// what is offered under it; `otherwise` tells what an empty answer means. Throws `GoBack`, and `UsageError` at the
  /// end of the input.
  void ask(const std::string& question, const Offered& offered, const std::string& otherwise, const Put& put) {
    for (;;) {
      const std::string typed = answer_to(question, offered, otherwise);
      if (typed == "<") throw GoBack();
      NewInterview tried = interview;
      try {
        if (!is_utf8(typed) || visible(typed) != typed)
          throw UsageError("that has characters that cannot be shown", "was it an arrow key?");
        put(tried, answer_of(typed, offered));
        understand(tried);
        interview = std::move(tried);
        ++answered_;
        return;
      } catch (const Error& error) {
        to_show_ += detail(error.what(), style_);
        for (const std::string& line : split(trimmed(error.hint, "\n"), '\n'))
          if (!line.empty()) to_show_ += detail(line, style_);
        for (const auto& [words, what] : error.suggestions.all)
          to_show_ += detail(fmt::format("{}  # {}", join(words, " "), what), style_);
      }
    }
  }

  /// Says whether the role has been asked for. From then on, a company that several applications have is refused.
  void settle_application(bool is_settled) { is_settled_ = is_settled; }
  [[nodiscard]] bool makes_application() const { return makes_application_; }
  [[nodiscard]] bool is_to_come() const { return is_to_come_; }
  [[nodiscard]] int answered() const { return answered_; }

  /// Forgets what was said since then.
  void go_back_to(NewInterview before) {
    interview = std::move(before);
    lines_.clear();
    is_settled_ = false;
    if (interview.company) understand(interview);
    to_show_.clear();
  }
  /// Will show all that would be recorded, before the next question.
  void show_record() {
    to_show_ = paragraph("So this will be saved:", style_);
    for (const std::string& line : lines_) to_show_ += detail(as_plan(line), style_);
  }

  const Tracker tracker;
  const NewInterview given;  ///< as options
  NewInterview& interview;

 private:
  /// What recording says, before it is done.
  static std::string as_plan(const std::string& line) {
    constexpr std::string_view done = "Added ";
    return line.starts_with(done) ? "To be added: " + line.substr(done.size()) : line;
  }

  /// The answer, or what was offered under the number that it is.
  static std::string answer_of(const std::string& typed, const Offered& offered) {
    for (std::size_t i = 0; i < offered.size(); ++i)
      if (typed == std::to_string(i + 1)) return offered[i];
    return typed;
  }

  /// `Role (1 Clerk, 2 Cook) [none]: ` on one line, or what is offered on lines of its own.
  std::string answer_to(const std::string& question, const Offered& offered, const std::string& otherwise) {
    std::string list;
    for (std::size_t i = 0; i < offered.size(); ++i)
      list += fmt::format("{}{} {}", i == 0 ? "" : ", ", i + 1, offered[i]);
    const std::string end = otherwise.empty() ? ": " : fmt::format(" [{}]: ", otherwise);
    std::string line = question + (list.empty() ? "" : fmt::format(" ({})", list)) + end;
    if (width_of(line) > *style_.width) {
      line = paragraph(question, style_) + (list.empty() ? "" : detail(list, style_));
      line += otherwise.empty() ? "  : " : fmt::format("  [{}]: ", otherwise);
    }
    const auto typed = services_.ask(std::exchange(to_show_, "") + line);
    if (!typed) throw UsageError("the questions were not answered to the end; nothing was recorded");
    return trimmed(*typed);
  }

  [[nodiscard]] std::size_t count_to_come(const Tracker& of) const {
    std::size_t count = 0;
    for (const Application& one : of.applications)
      for (const Interview& talk : one.interviews) count += talk_of(one, talk, env_.now).is_held ? 0 : 1;
    return count;
  }

  /// Will show what recording tells now and did not tell before.
  void understand(const NewInterview& tried) {
    Tracker copy = tracker;
    Lines lines;
    try {
      lines = record_interview(tried, copy, env_).lines;
    } catch (const NotFound&) {
      if (is_settled_ || tried.role) throw;  // else the role will tell the applications apart
    }
    makes_application_ = copy.applications.size() > tracker.applications.size();
    is_to_come_ = count_to_come(copy) > count_to_come(tracker);
    for (const std::string& line : lines)
      if (std::ranges::find(lines_, line) == lines_.end()) to_show_ += detail(as_plan(line), style_);
    lines_ = std::move(lines);
  }

  const Services& services_;
  const Env& env_;
  Style style_;  // narrow, so that each line is read at a glance
  bool is_settled_ = false;
  bool makes_application_ = false;
  bool is_to_come_ = false;
  int answered_ = 0;
  Lines lines_;          // that recording the interview as it is now would say
  std::string to_show_;  // before the next question
};

}  // namespace followup
