#pragma once
// Random files and moments for the properties: valid by construction, gathered around the days on which something
// turns, and shrinking by leaving things out until a file remains that a person can read.

#include <rapidcheck.h>

#include "followup/model.hpp"

namespace followup::testing {

/// A file, and when it is asked.
struct Scene {
  Tracker tracker;
  Moment now;
};

/// The file as it would stand on the disk, and now.
void showValue(const Scene& scene, std::ostream& out);

/// A scene made from a seed; the same seed gives the same scene.
Scene scene_of(std::uint64_t seed);
/// The scenes with one thing less, all of them valid.
std::vector<Scene> simpler(const Scene& scene);

}  // namespace followup::testing

template <>
struct rc::Arbitrary<followup::testing::Scene> {
  static Gen<followup::testing::Scene> arbitrary() {
    return [](Random random, int) {
      return shrinkable::shrinkRecur(
          followup::testing::scene_of(random.next()),
          [](const followup::testing::Scene& scene) { return seq::fromContainer(followup::testing::simpler(scene)); });
    };
  }
};
