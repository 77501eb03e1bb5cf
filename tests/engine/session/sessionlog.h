#pragma once

#include "engine/base/littleendian.h"
#include "engine/io/memoryfile.h"
#include "engine/session/imagesession.h"
#include "engine/session/openedimage.h"
#include "tests/support/faultyfile.h"

#include <QtTest>

#include <algorithm>

namespace parascope::test {

inline constexpr std::uint64_t kCluster = 64 * 1024;

/// A v2 image: guest cluster i lies at host cluster entries[i].
inline std::vector<std::byte> makeImage(const std::vector<std::uint32_t> &entries,
                                        std::uint32_t hostClusters, std::uint32_t inUse = 0)
{
    Header header;
    header.tracks = kCluster / 512;
    header.batEntries = static_cast<std::uint32_t>(entries.size());
    header.sectors = entries.size() * header.tracks;
    header.inUse = inUse;
    header.dataOffset = header.tracks;
    std::vector<std::byte> bytes(hostClusters * kCluster);
    std::ranges::copy(encodeHeader(header), bytes.begin());
    for (std::size_t i = 0; i < entries.size(); ++i)
        storeLittleEndian<std::uint32_t>(bytes, kHeaderBytes + 4 * i, entries[i]);
    return bytes;
}

inline void putText(std::vector<std::byte> &bytes, std::uint64_t offset, std::string_view text)
{
    std::ranges::copy(std::as_bytes(std::span(text)),
                      bytes.begin() + static_cast<std::ptrdiff_t>(offset));
}

inline std::vector<std::byte> pattern(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

/// A way to a file that the test holds in its hand.
inline ImageOpener openerOf(const std::shared_ptr<const BlockFile> &file,
                            const std::shared_ptr<std::atomic<std::uint64_t>> &version = nullptr)
{
    return [=](const std::filesystem::path &) -> Result<OpenedImage> {
        const auto identity = [=]() -> Result<FileIdentity> {
            return FileIdentity{1, 2, file->size().value_or(0), 0, 0};
        };
        const auto identityOfPath = [=]() -> Result<FileIdentity> {
            FileIdentity seen{1, 2, file->size().value_or(0), 0, 0};
            seen.modifiedNs = version ? static_cast<std::int64_t>(version->load()) : 0;
            return seen;
        };
        return OpenedImage{file, identity, identityOfPath, [] {
                               return ImageUse::Free;
                           }};
    };
}

inline std::shared_ptr<FaultyFile> faulty(const std::vector<std::byte> &bytes)
{
    return std::make_shared<FaultyFile>(std::make_shared<MemoryFile>(bytes));
}

/// Writes down what a session says, in order.
class Log : public QObject
{
public:
    explicit Log(ImageSession &session)
    {
        const auto note = [this](const char *what) {
            said.push_back(QByteArray(what));
        };
        connect(&session, &ImageSession::headerAvailable, this, [=] { note("header"); });
        connect(&session, &ImageSession::tableAvailable, this, [=, this](const ImageStatePtr &s) {
            state = s;
            note("table");
        });
        connect(&session, &ImageSession::mapAvailable, this, [=, this](const ClusterMaps &m) {
            maps = m;
            note("map");
        });
        connect(&session, &ImageSession::reportAvailable, this, [=, this](const ReportPtr &r) {
            report = r;
            note("report");
        });
        connect(&session, &ImageSession::reverseMapAvailable, this,
                [=, this](const ReverseMapPtr &r) {
                    reverse = r;
                    note("reverse");
                });
        connect(&session, &ImageSession::finished, this, [=] { note("finished"); });
        connect(&session, &ImageSession::cancelled, this, [=] { note("cancelled"); });
        connect(&session, &ImageSession::changedOnDisk, this, [=] { note("changed"); });
        connect(&session, &ImageSession::failed, this, [=, this](const Error &e) {
            error = e;
            note("failed");
        });
        connect(&session, &ImageSession::readFinished, this,
                [this](const ReadReply &reply) { reads.push_back(reply); });
        connect(&session, &ImageSession::searchFinished, this,
                [this](const SearchReply &reply) { searches.push_back(reply); });
    }
    [[nodiscard]] bool ended() const
    {
        return said.contains("finished") || said.contains("failed") || said.contains("cancelled");
    }

    QByteArrayList said;
    ImageStatePtr state;
    ClusterMaps maps;
    ReportPtr report;
    ReverseMapPtr reverse;
    Error error;
    std::vector<ReadReply> reads;
    std::vector<SearchReply> searches;
};

} // namespace parascope::test
