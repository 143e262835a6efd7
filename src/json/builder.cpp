#include "json/builder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace followup::json {

bool Builder::open(bool object) {
  frames_.push_back({parts_.size(), object, nullptr});
  return true;
}

bool Builder::on_array_end(std::size_t count, Code&) {
  std::vector<Value> elements;
  elements.reserve(count);
  const auto start = parts_.begin() + static_cast<std::ptrdiff_t>(frames_.back().start);
  std::transform(start, parts_.end(), std::back_inserter(elements), [](Member& part) { return std::move(part.value); });
  parts_.erase(start, parts_.end());
  frames_.pop_back();
  return place(Value::array(std::move(elements)));
}

bool Builder::on_object_end(std::size_t, Code&) {
  const auto start = parts_.begin() + static_cast<std::ptrdiff_t>(frames_.back().start);
  std::vector<Member> members(std::make_move_iterator(start), std::make_move_iterator(parts_.end()));
  parts_.erase(start, parts_.end());
  frames_.pop_back();
  return place(Value::object(std::move(members)));
}

bool Builder::on_key(Text end, std::size_t, Code& code) {
  std::string name = gathered(end);
  if (!is_new(name)) {
    repeated_ = std::move(name);
    code = boost::json::error::syntax;
    return false;
  }
  parts_.push_back({std::move(name), {}});
  return true;
}

bool Builder::place(Value value) {
  if (!frames_.empty() && frames_.back().object) {
    parts_.back().value = std::move(value);
  } else {
    parts_.push_back({{}, std::move(value)});
  }
  return true;
}

bool Builder::gather(Text part) {
  gathered_.append(part.data(), part.size());
  return true;
}

std::string Builder::gathered(Text end) {
  gathered_.append(end.data(), end.size());
  return std::exchange(gathered_, {});
}

// Records have a dozen members: comparing them is the quickest. Many members go into a set, so that a hostile file of
// a hundred thousand names is not compared in square time.
bool Builder::is_new(const std::string& name) {
  constexpr std::size_t many = 24;
  Frame& frame = frames_.back();
  const auto start = parts_.begin() + static_cast<std::ptrdiff_t>(frame.start);
  if (parts_.size() - frame.start < many) {
    return std::none_of(start, parts_.end(), [&](const Member& part) { return part.name == name; });
  }
  if (!frame.names) {
    frame.names = std::make_unique<std::unordered_set<std::string>>();
    std::for_each(start, parts_.end(), [&](const Member& part) { frame.names->insert(part.name); });
  }
  return frame.names->insert(name).second;
}

}  // namespace followup::json
