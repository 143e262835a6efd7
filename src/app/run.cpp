// One run: understand the request, load, dispatch, save, print. Errors become words and an exit status here alone.
#include <algorithm>
#include <new>
#include <nlohmann/json.hpp>

#include "app/clock.hpp"
#include "app/complete.hpp"
#include "app/desk.hpp"
#include "app/editor.hpp"
#include "app/keeper.hpp"
#include "app/once_a_day.hpp"
#include "app/paths.hpp"
#include "app/style.hpp"
#include "followup/app.hpp"
#include "followup/cli.hpp"
#include "followup/render.hpp"
#include "followup/storage.hpp"

namespace followup {
namespace {

enum Status : int { done = 0, wrong_use = 2, not_found = 3, refused = 4, data_file = 5 };

/// A changed file is changed, whether or not its report can be read; a letter is the user's until it is printed.
int print(const std::string& text, int status, const Effect& effect, const World& world) {
  if (world.out(text)) {
    if (!effect.typed.empty()) discard_edited(effect.typed);
    return status;
  }
  const std::string what = effect.saved ? "the change was saved, but the report" : "the answer";
  const std::string kept = effect.typed.empty() ? "" : "; what you typed is kept in " + effect.typed.string();
  world.err("followup: " + what + " could not be written to standard output" + visible(kept) + "\n");
  return data_file;
}

/// Every change says how it is taken back.
std::string with_undo(const std::string& text, bool as_json) {
  if (!as_json) return text + "To take it back: followup undo\n";
  json::Value document = json::read(text).value();
  document["undo"] = "followup undo";
  return print_ascii(document);
}

/// Tells of what is odd around the file, but stops nobody.
void warn(const DataFile& file) {
  for (const Doubt& doubt : oddities(file)) file.warn(doubt.where + " " + doubt.what);
}

/// Does what a command is for, with the file.
struct Acting {
  const DataFile& file;
  const Occasion& occasion;
  const World& world;
  Env& env;
  Effect& effect;

  Output operator()(const Query& query) const { return query(found(load(file)), env); }

  Output operator()(const Glance& glance) const { return glance.query(found(load(file, keep())), env); }

  Output operator()(const Review& review) const {
    const Tracker tracker = found(load(file, keep()));
    return review(evaluate(tracker, env.now), tracker, env);
  }

  [[nodiscard]] Keep keep() const {
    return [today = day_of(env.now)](const Application& application) { return may_matter(application, today); };
  }

  [[nodiscard]] Tracker found(std::optional<Tracker> tracker) const {
    env.has_file = tracker.has_value();
    return std::move(tracker).value_or(Tracker{});
  }

  Output operator()(const Edit& edit) const {
    Output output;
    const auto in_place = [&](Tracker tracker) {
      Edited edited = edit(std::move(tracker), env);
      output = std::move(edited.output);
      return std::move(edited.tracker);
    };
    effect.saved = effect.undoable = change(file, in_place, occasion);
    return output;
  }

  Output operator()(const Chore& chore) const { return chore(keeper_of(file, occasion, world, effect), env); }

  Output operator()(const Errand& errand) const {
    return errand(load(file).value_or(Tracker{}), desk_of(world, effect), env);
  }

  Output operator()(const Either& either) const { return std::visit(*this, either()); }

  Output operator()(const Dialogue& dialogue) const {
    const auto load_all = [&] { return load(file).value_or(Tracker{}); };
    return (*this)(dialogue({load_all, world.ask}, env));
  }
};

int carry_out(const Request& request, const World& world, Effect& effect) {
  const Now now = find_now(request.date, world);
  if (request.date && !request.json) world.err("followup: --date is " + now.words + "\n");
  const auto tell = [&](const std::string& warning) { world.err("followup: warning: " + visible(warning) + "\n"); };
  const DataFile file{find_data_file(request.file, world), request.lock_timeout, find_states_folder(world), tell};
  Env env{.now = now.moment,
          .zone = now.zone,
          .json = request.json,
          .find_zone = world.find_zone,
          .style = find_style(request.colours, world)};
  const Occasion occasion{request.line, now.moment};
  const Output output = std::visit(Acting{file, occasion, world, env, effect}, request.action);
  warn(file);
  const Day today = day_of(now.moment);
  if (output.once_a_day && has_told(file, today)) return output.status;
  const std::string text = effect.undoable ? with_undo(output.text, request.json) : output.text;
  const int status = print(text, output.status, effect, world);
  if (output.once_a_day && status == output.status && !text.empty()) note_told(file, today);
  world.err(output.aside);
  return status;
}

int complain(int status, const std::string& message, const std::string& hint, bool as_json, const World& world) {
  if (as_json) return world.out(error_json(status, message, hint)) ? status : data_file;
  world.err("followup: " + visible(message) + "\n" + indented(hint));
  return status;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const World& world) {
  const bool as_json = std::ranges::find(arguments, "--json") != arguments.end();
  std::variant<Request, std::string> understood;
  Effect effect;
  const auto fail = [&](int status, const Error& error) {
    const std::string hint = hint_of(error, arguments, std::get<Request>(understood).words);
    return complain(status, error.what(), hint, as_json, world);
  };
  try {
    if (!arguments.empty() && arguments.front() == "__complete")
      return complete({arguments.begin() + 1, arguments.end()}, world);
    understood = understand(arguments);
    if (const auto* text = std::get_if<std::string>(&understood))
      return print(at_width(*text, find_style(Colours::automatic, world)), done, effect, world);
    return carry_out(std::get<Request>(understood), world, effect);
  } catch (const UsageError& error) {
    return fail(wrong_use, error);
  } catch (const NotFound& error) {
    return fail(not_found, error);
  } catch (const Refused& error) {
    return fail(refused, error);
  } catch (const DataError& error) {
    return fail(data_file, error);
  } catch (const std::bad_alloc&) {
    if (effect.saved)
      world.err("followup: out of memory; the change was saved\n");
    else
      out_of_memory();
    return data_file;
  }
}

}  // namespace followup
