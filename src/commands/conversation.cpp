#include "commands/conversation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "commands/read.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

/// ` (1 Initech, 2 Globex)`
std::string in_brackets(const Offered& offered) {
  std::string list;
  for (std::size_t i = 0; i < offered.size(); ++i)
    list += fmt::format("{}{} {}", i == 0 ? " (" : ", ", i + 1, offered[i]);
  return offered.empty() ? "" : list + ")";
}

/// The answer, or what was offered under the number that it is.
std::string answer_of(const std::string& typed, const Offered& offered) {
  for (std::size_t i = 0; i < offered.size(); ++i)
    if (typed == std::to_string(i + 1)) return offered[i];
  return typed;
}

}  // namespace

Conversation::Conversation(NewInterview& said, const Services& services, const Env& env)
    : tracker(services.load()), interview(said), services_(services), env_(env), is_settled_(said.role.has_value()) {
  NewInterview probe = said;
  probe.company = "COMPANY";
  understand(probe);
  lines_.clear();
  to_show_ = "Leave an answer empty for what stands in [brackets]. Ctrl-C leaves everything as it is.\n";
}

void Conversation::ask(const std::string& question, const Offered& offered, const std::string& otherwise,
                       const Put& put) {
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
    }
  }
}

std::string Conversation::answer_to(const std::string& question) {
  const auto typed = services_.ask(std::exchange(to_show_, "") + question);
  if (!typed) throw UsageError("the questions were not answered to the end; nothing was recorded");
  return trimmed(*typed);
}

/// Will show what recording tells now and did not tell before.
void Conversation::understand(const NewInterview& tried) {
  Tracker copy = tracker;
  std::vector<std::string> lines;
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

}  // namespace followup
