#pragma once

#include "engine/journal/journaledfile.h"
#include "engine/journal/undo.h"
#include "tests/support/recordingfile.h"

#include <functional>

namespace parascope::test {

inline std::vector<std::byte> noise(std::size_t length, unsigned seed)
{
    std::vector<std::byte> bytes(length);
    for (std::byte &byte : bytes) {
        seed = seed * 1664525U + 1013904223U;
        byte = std::byte((seed >> 24U) | 1U); // never 0
    }
    return bytes;
}

/// A change of a small file that looks like an image: header and table at the start, data and holes
/// behind. Each way of changing stands for a kind of repair. The steps are synced as a repair's
/// are.
struct Change
{
    const char *name;
    std::vector<ByteRange> overwrites;
    std::uint64_t keptSize;
    std::function<Result<void>(WritableFile &)> steps;

    static constexpr std::uint64_t kOldSize = 300ULL * 1024 + 100;
    static constexpr ByteRange kHeaderAndTable = {0, 5000};

    [[nodiscard]] static std::shared_ptr<MemoryFile> oldImage()
    {
        auto image = std::make_shared<MemoryFile>();
        image->setPath("/images/disk.hdd");
        image->write(0, noise(8192, 1));
        image->write(64ULL * 1024, noise(80ULL * 1024, 2));
        image->write(250ULL * 1024, noise(20ULL * 1024, 3));
        image->resize(kOldSize);
        return image;
    }

    [[nodiscard]] JournalRequest request() const
    {
        JournalRequest request;
        request.imagePath = "/images/disk.hdd";
        request.overwrites = overwrites;
        request.oldSize = kOldSize;
        request.keptSize = keptSize;
        request.headerAndTable = kHeaderAndTable;
        request.startedAt = QDateTime(QDate(2026, 11, 22), QTime(13, 35, 49, 123), Qt::UTC);
        request.summary = {{QStringLiteral("change"), QString::fromLatin1(name)}};
        return request;
    }

    /// The whole way of a change: journal, image, journal.
    [[nodiscard]] Result<std::shared_ptr<Journal>> run(std::shared_ptr<WritableFile> storage,
                                                       std::shared_ptr<WritableFile> image,
                                                       JobControl &control) const
    {
        auto journal = Journal::prepare(std::move(storage), *image, request(), control);
        if (!journal)
            return journal;
        if (const auto begun = (*journal)->beginApplying(); !begun)
            return tl::unexpected(begun.error());
        const auto file = JournaledFile::over(std::move(image), *journal);
        if (!file)
            return tl::unexpected(file.error());
        if (const auto done = steps(**file); !done)
            return tl::unexpected(done.error());
        if (const auto done = (*file)->finish(kHeaderAndTable, control); !done)
            return tl::unexpected(done.error());
        return journal;
    }

    [[nodiscard]] static const std::vector<Change> &all();
};

/// Runs steps until one fails.
inline Result<void> inOrder(std::initializer_list<std::function<Result<void>()>> steps)
{
    for (const auto &step : steps)
        if (auto done = step(); !done)
            return done;
    return {};
}

inline const std::vector<Change> &Change::all()
{
    static const std::vector<Change> changes = {
        {"tables only",
         {{44, 4}, {64, 100}, {4000, 700}},
         kOldSize,
         [](WritableFile &file) {
             return inOrder({
                 [&] { return file.writeAt(44, noise(4, 11)); },
                 [&] { return file.sync(); },
                 [&] { return file.writeAt(64, noise(100, 12)); },
                 [&] { return file.writeAt(4000, noise(700, 13)); },
                 [&] { return file.sync(); },
                 [&] { return file.writeAt(44, noise(4, 14)); },
             });
         }},
        {"growth and copies",
         {{40, 600}, {100ULL * 1024, 9000}, {200ULL * 1024 + 5, 3000}},
         kOldSize,
         [](WritableFile &file) {
             return inOrder({
                 [&] { return file.writeAt(44, noise(4, 21)); },
                 [&] { return file.sync(); },
                 [&] { return file.setSize(450ULL * 1024); },
                 [&] { return file.writeAt(310ULL * 1024, noise(40ULL * 1024, 22)); },
                 [&] { return file.writeAt(350ULL * 1024, noise(3ULL * 1024, 23)); },
                 [&] { return file.writeAt(kOldSize - 0, noise(1000, 24)); },
                 [&] { return file.sync(); },
                 [&] { return file.writeAt(101ULL * 1024, noise(5000, 25)); },
                 [&] { return file.writeAt(200ULL * 1024 + 5, noise(3000, 26)); },
                 [&] { return file.writeAt(40, noise(600, 27)); },
                 [&] { return file.sync(); },
                 [&] { return file.writeAt(44, noise(4, 28)); },
             });
         }},
        {"cut",
         {{44, 4}},
         120ULL * 1024 + 7,
         [](WritableFile &file) {
             return inOrder({
                 [&] { return file.writeAt(44, noise(4, 31)); },
                 [&] { return file.sync(); },
                 [&] { return file.setSize(120ULL * 1024 + 7); },
                 [&] { return file.sync(); },
                 [&] { return file.writeAt(44, noise(4, 32)); },
             });
         }},
        {"cut, and grown again with other contents",
         {{0, 2000}, {130ULL * 1024, 4096}},
         140ULL * 1024,
         [](WritableFile &file) {
             return inOrder({
                 [&] { return file.writeAt(44, noise(4, 41)); },
                 [&] { return file.setSize(140ULL * 1024); },
                 [&] { return file.setSize(330ULL * 1024); },
                 [&] { return file.writeAt(150ULL * 1024, noise(110ULL * 1024, 42)); },
                 [&] { return file.writeAt(130ULL * 1024, noise(4096, 43)); },
                 [&] { return file.sync(); },
                 [&] { return file.writeAt(0, noise(2000, 44)); },
             });
         }},
    };
    return changes;
}

/// A change that went well, with image and journal in memory.
struct FinishedChange
{
    std::shared_ptr<MemoryFile> old = Change::oldImage();
    std::shared_ptr<MemoryFile> image = Change::oldImage();
    std::shared_ptr<MemoryFile> storage = std::make_shared<MemoryFile>();
    std::shared_ptr<Journal> journal;
    JobControl control;

    explicit FinishedChange(const Change &change)
    {
        storage->setPath("/images/disk.hdd.undo");
        journal = change.run(storage, image, control).value();
    }
};

} // namespace parascope::test
