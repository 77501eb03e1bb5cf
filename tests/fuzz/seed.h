#pragma once

#include "engine/io/memoryfile.h"

#include <memory>
#include <span>
#include <vector>

namespace parascope::test {

/// Image files in a short form for the fuzzer, so that it can have files of many gigabytes and
/// still change every byte that matters. Anything at all is a seed:
///
///     u64   length of the file, cut to 44 bits
///     u8    number of pieces (low 6 bits); top bit: the MD5 of the format extension is made right,
///           which no fuzzer would find by itself
///     then for each piece u32 page and 512 bytes that lie at page · 512
///     the rest: the start of the file
[[nodiscard]] std::shared_ptr<MemoryFile> fileFromSeed(std::span<const std::byte> seed);

/// The seed of an image file: its header and table, and the first page of each cluster that holds
/// something.
[[nodiscard]] std::vector<std::byte> seedFromFile(const BlockFile &file);

} // namespace parascope::test
