// The words that the file has for the kinds of things.
#include "followup/model.hpp"
#include "model/named.hpp"

namespace followup {
namespace {

constexpr std::array<std::string_view, 4> task_kinds{"send", "submit", "reply", "call"};
constexpr std::array<std::string_view, 11> log_kinds{
    "thank-you",          "follow-up",           "last-note",       "heard",   "task-done", "reference-briefed",
    "reference-check-in", "reference-contacted", "rejection-reply", "skipped", "snoozed"};
constexpr std::array<std::string_view, 6> results{"offer", "accepted", "declined", "rejected", "withdrawn", "ghosted"};

}  // namespace

std::string_view name_of(TaskKind kind) { return word(task_kinds, kind); }
std::string_view name_of(LogKind kind) { return word(log_kinds, kind); }
std::string_view name_of(Result result) { return word(results, result); }
std::optional<TaskKind> task_kind_named(std::string_view name) { return named<TaskKind>(task_kinds, name); }
std::optional<LogKind> log_kind_named(std::string_view name) { return named<LogKind>(log_kinds, name); }
std::optional<Result> result_named(std::string_view name) { return named<Result>(results, name); }

}  // namespace followup
