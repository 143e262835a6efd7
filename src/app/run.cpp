// One run: understand the request, load, dispatch, save, print. Errors become words and an exit status here alone.
#include <algorithm>
#include <new>

#include "app/now.hpp"
#include "app/place.hpp"
#include "app/request.hpp"
#include "followup/app.hpp"
#include "followup/render.hpp"
#include "followup/store.hpp"

namespace followup {
namespace {

enum Status : int { done = 0, wrong_use = 2, not_found = 3, refused = 4, data_file = 5 };

/// A changed file is changed, whether or not its report can be read.
int print(const std::string& text, int status, bool saved, const World& world) {
  if (world.out(text)) return status;
  const std::string what = saved ? "the change was saved, but the report" : "the answer";
  world.err("followup: " + what + " could not be written to standard output\n");
  return data_file;
}

Action decided(const Action& action) {
  const auto* either = std::get_if<Either>(&action);
  if (!either) return action;
  return std::visit([](auto chosen) { return Action(std::move(chosen)); }, (*either)());
}

int answer(const Request& request, const World& world) {
  const Now now = find_now(request.date, world);
  const DataFile file{find_data_file(request.file, world)};
  Env env{now.moment, now.zone, request.json};
  const Action action = decided(request.action);
  if (const auto* query = std::get_if<Query>(&action)) {
    const std::optional<Tracker> tracker = load(file);
    env.has_file = tracker.has_value();
    const Output output = (*query)(tracker.value_or(Tracker{}), env);
    return print(output.text, output.status, false, world);
  }
  Output output;
  const bool saved = change(file, [&](Tracker tracker) {
    Edited edited = std::get<Edit>(action)(std::move(tracker), env);
    output = std::move(edited.output);
    return std::move(edited.tracker);
  });
  return print(output.text, output.status, saved, world);
}

/// A hint may have several lines; whatever stands in one is shown within it.
std::string indented(std::string_view hint) {
  std::string text;
  while (!hint.empty()) {
    const std::size_t end = std::min(hint.find('\n'), hint.size());
    text += "  " + visible(hint.substr(0, end)) + "\n";
    hint.remove_prefix(std::min(end + 1, hint.size()));
  }
  return text;
}

int complain(int status, const std::string& message, const std::string& hint, bool as_json, const World& world) {
  if (as_json) return world.out(error_json(status, message, hint)) ? status : data_file;
  world.err("followup: " + visible(message) + "\n" + indented(hint));
  return status;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const World& world) {
  const bool as_json = std::ranges::find(arguments, "--json") != arguments.end();
  const auto fail = [&](int status, const Error& error) {
    return complain(status, error.what(), error.hint, as_json, world);
  };
  try {
    const auto understood = understand(arguments);
    if (const auto* text = std::get_if<std::string>(&understood)) return print(*text, done, false, world);
    return answer(std::get<Request>(understood), world);
  } catch (const UsageError& error) {
    return fail(wrong_use, error);
  } catch (const NotFound& error) {
    return fail(not_found, error);
  } catch (const Refused& error) {
    return fail(refused, error);
  } catch (const DataError& error) {
    return fail(data_file, error);
  } catch (const std::bad_alloc&) {
    return complain(data_file, "out of memory; nothing was changed", "", as_json, world);
  }
}

}  // namespace followup
