#include "storage/file_memory.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace followup::storage {

// Most of the time that a large file takes is the kernel's, for page after page of fresh memory. So the heap is made as
// large as it has to be, and all of it asked for in large pages.
void expect_memory(std::size_t size) {
  constexpr std::uintptr_t large_page = std::uintptr_t{1} << 21U;
  constexpr int never = 1 << 30;
  if (size < 2 * large_page) return;
  ::mallopt(M_MMAP_MAX, 0);            // large blocks lie in the heap, too
  ::mallopt(M_TRIM_THRESHOLD, never);  // and what is freed stays in it
  auto* const begin = static_cast<char*>(::sbrk(0));
  void* volatile block = std::malloc(size);  // volatile, or else the compiler sees no use in it
  std::free(block);
  auto* const end = static_cast<char*>(::sbrk(0));
  const auto skipped = (large_page - reinterpret_cast<std::uintptr_t>(begin) % large_page) % large_page;
  if (static_cast<std::size_t>(end - begin) > skipped)
    ::madvise(begin + skipped, static_cast<std::size_t>(end - begin) - skipped, MADV_HUGEPAGE);
}

}  // namespace followup::storage
