#pragma once

#include "engine/io/memoryfile.h"

#include <memory>
#include <random>

namespace parascope::test {

/// What kind of image randomImage() makes.
struct RandomImageOptions
{
    std::uint32_t mostEntries = 80;
    bool mayHaveExtension = true;
};

/// An image whose header and BAT are drawn at random, healthy and damaged ones alike: both formats,
/// all kinds of cluster sizes, entries off the grid, twice, in the table and outside the file,
/// files cut anywhere behind the header. Always opens. Holes mostly; a few places hold bytes.
[[nodiscard]] std::shared_ptr<MemoryFile> randomImage(std::mt19937_64 &random,
                                                      const RandomImageOptions &options = {});

} // namespace parascope::test
