#pragma once

#include "engine/io/hostfile.h"

#include <optional>

namespace parascope::locks {

/// QEMU's lock bytes (format.md §4): kUses + i says "I use permission i", kRefuses + i "I do not
/// share it".
inline constexpr int kUses = 100;
inline constexpr int kRefuses = 200;
/// The permissions: consistent read, write, (write unchanged,) resize.
inline constexpr int kRead = 0;
inline constexpr int kWrite = 1;
inline constexpr int kResize = 3;
/// Room for more permissions than today's four.
inline constexpr int kPermissions = 8;

/// Whether somebody else (not this descriptor) holds a lock on these bytes; nothing when the system
/// cannot say. Takes no lock.
[[nodiscard]] std::optional<bool> isLocked(int descriptor, int first, int count);

/// Takes the locks of a QEMU writer, which go with the descriptor, and sees whether they stand
/// against others'. Free, Writer (somebody is in the way; locks may be held by then) or CannotTell.
[[nodiscard]] ImageUse takeWriterLocks(int descriptor);

/// Asks for a read lease, which the system refuses while any process here has the file open for
/// writing (this one too), and gives it back at once. Whoever opens the file for writing in between
/// waits for that moment only. Free, Writer or CannotTell.
[[nodiscard]] ImageUse useByLease(int descriptor);

} // namespace parascope::locks
