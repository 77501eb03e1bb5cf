#include "engine/journal/undo.h"

#include "engine/journal/filesundo.h"
#include "engine/journal/journal.h"
#include "tests/fuzz/undoseed.h"

#include <cstdlib>

using namespace parascope;

namespace {

constexpr std::uint64_t kLargestImage = 8ULL << 20U;

void mustHold(bool condition)
{
    if (!condition)
        std::abort();
}

std::vector<std::byte> contentsOf(const BlockFile &file)
{
    std::vector<std::byte> bytes(std::size_t(file.size().value()));
    mustHold(readFully(file, 0, bytes).has_value());
    return bytes;
}

/// What undo leaves: the old length, and outside of what was saved every byte as it was.
void compare(const std::vector<std::byte> &before, const std::vector<std::byte> &after,
             const JournalFile &journal)
{
    mustHold(after.size() == journal.info().oldSize);
    std::size_t at = 0;
    const auto isUntouched = [&](std::size_t end) {
        for (; at < end; ++at)
            mustHold(after[at] == (at < before.size() ? before[at] : std::byte{0}));
    };
    for (const journalformat::SavedPiece &piece : journal.saved()) {
        isUntouched(std::size_t(piece.range.offset));
        at = std::size_t(piece.range.end());
    }
    isUntouched(after.size());
}

/// Undoes where the undo file says that it can be, and twice, as after an interruption.
void putBack(const std::shared_ptr<MemoryFile> &storage, MemoryFile &image)
{
    JobControl control;
    const auto journal = Journal::open(storage);
    mustHold(journal.has_value());
    const std::vector<std::byte> before = contentsOf(image);
    const JournalState state = (*journal)->state();
    const auto undone = undo(image, **journal, control, {44, {std::byte{0x59}, std::byte{0x6e}}});
    if (!undone) {
        mustHold(contentsOf(image) == before);
        return;
    }
    mustHold((*journal)->state() == JournalState::Undone);
    if (state == JournalState::Prepared)
        mustHold(contentsOf(image) == before);
    else
        compare(before, contentsOf(image), *(*journal)->file());
    const auto again = checkUndo(image, *(*journal)->file(), control);
    mustHold(!again && again.error().code == ErrorCode::NothingToUndo);
}

void fuzzJournal(std::span<const std::byte> seed)
{
    JobControl control;
    const auto model = test::fuzzedImage(kLargestImage / 8);
    const auto first = JournalFile::open(test::journalFromSeed(seed, *model));
    if (!first)
        return;
    // The image as long as the undo file wants it, so that this alone does not tell them apart.
    const journalformat::Slot &slot = (*first)->slot();
    const bool isFinished = (*first)->info().state == JournalState::Finished;
    const std::uint64_t bytes = isFinished ? slot.after.size : slot.before.size;
    // To read a table of 2^32 entries is legal, and too slow here.
    if (bytes > kLargestImage || slot.before.size > kLargestImage ||
        slot.after.headerAndTable.length > kLargestImage)
        return;
    const auto image = test::fuzzedImage(bytes);
    const auto storage = test::journalFromSeed(seed, *image);
    const auto journal = JournalFile::open(storage);
    if (!journal)
        return;
    std::uint64_t saved = 0;
    for (const journalformat::SavedPiece &piece : (*journal)->saved())
        saved += piece.range.length;
    mustHold(saved == (*journal)->info().savedBytes && saved <= (*journal)->info().oldSize);
    (void)belongsTo(*image, **journal, control);
    putBack(storage, *image);
}

void fuzzFiles(std::span<const std::byte> seed)
{
    const auto change = decodeFilesChange(test::filesUndoFromSeed(seed), "/fuzzed/undo");
    if (!change)
        return;
    mustHold(!change->files.empty());
    for (const FileReplacement &file : change->files) {
        mustHold(!file.name.empty() && file.name != "." && file.name != "..");
        mustHold(file.name.find_first_of(std::string_view("/\0", 2)) == std::string::npos);
    }
}

} // namespace

/// Reads whatever the fuzzer makes up as an undo file, and undoes by it in memory.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto seed = std::as_bytes(std::span(data, size));
    if (seed.empty())
        return 0;
    if (seed.front() == std::byte{0})
        fuzzJournal(seed.subspan(1));
    else
        fuzzFiles(seed.subspan(1));
    return 0;
}
