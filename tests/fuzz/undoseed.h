#pragma once

#include "engine/io/memoryfile.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace parascope::test {

/// Undo files in a short form for the fuzzer. The first byte says of which kind: 0 is one of an
/// image, anything else one of small files. All checksums are made right, which no fuzzer would
/// find by itself: the checksums show accidents, and whoever makes an undo file makes them right
/// too.

/// An undo file of an image: the state sector (kept twice), then what follows from kDataStart on.
/// `image`: what the checksums of header and table, and of what was written, are made for.
[[nodiscard]] std::shared_ptr<MemoryFile> journalFromSeed(std::span<const std::byte> seed,
                                                          const BlockFile &image);
[[nodiscard]] std::vector<std::byte> seedFromJournal(const BlockFile &journal);

/// An undo file of small files: what follows the first line.
[[nodiscard]] QByteArray filesUndoFromSeed(std::span<const std::byte> seed);
[[nodiscard]] std::vector<std::byte> seedFromFilesUndo(const QByteArray &text);

/// The image that the fuzzed undo files are for, of this length.
[[nodiscard]] std::shared_ptr<MemoryFile> fuzzedImage(std::uint64_t bytes);

} // namespace parascope::test
