#include "app/keeper.hpp"

#include "app/editor.hpp"
#include "app/zone.hpp"

namespace followup {
namespace {

Output edit(const DataFile& file, const Occasion& occasion, const World& world, Effect& effect,
            const Application& record, const Keeper::Put& put) {
  Output output;
  discard_edited(edit_text(encode_record(record), "application.json", world, [&](const std::string& typed) {
    const Application edited = decode_record(typed);
    const auto put_in_place = [&](Tracker tracker) {
      Edited done = put(std::move(tracker), edited);
      output = std::move(done.output);
      return std::move(done.tracker);
    };
    effect.saved = effect.undoable = change(file, put_in_place, occasion);
  }));
  return output;
}

}  // namespace

Keeper keeper_of(const DataFile& file, const Occasion& occasion, const World& world, Effect& effect) {
  Keeper keeper;
  keeper.load = [&] { return load(file); };
  keeper.history = [&] { return history(file); };
  keeper.undo = [&](int steps, bool yes) {
    auto changes = undo(file, steps, yes);
    effect.saved = true;
    return changes;
  };
  keeper.redo = [&](int steps, bool yes) {
    auto changes = redo(file, steps, yes);
    effect.saved = true;
    return changes;
  };
  keeper.restore = [&](const std::string& name, bool yes) {
    Restored restored = restore(file, name, yes, occasion);
    effect.saved = true;
    effect.undoable = restored.damaged.empty();
    return std::pair(std::move(restored.state), std::move(restored.damaged));
  };
  keeper.inspect = [&] {
    std::vector<Doubt> doubts = inspect(file);
    if (auto doubt = doubt_of_zone(world)) doubts.push_back(*std::move(doubt));
    return doubts;
  };
  keeper.edit = [&](const Application& record, const Keeper::Put& put) {
    return edit(file, occasion, world, effect, record, put);
  };
  return keeper;
}

}  // namespace followup
