#pragma once

#include "engine/create/newimage.h"
#include "engine/transfer/guestcopy.h"
#include "engine/transfer/streamsink.h"

#include <QByteArray>

#include <filesystem>
#include <optional>

namespace parascope {

/// What is made of the bytes of a disk.
enum class ExportFormat
{
    Raw,         ///< the bytes and nothing else
    ParallelsV1, ///< a new image, its clusters in sequence
    ParallelsV2,
    Qcow2 ///< by qemu-img, which has to be installed
};

/// What to export, and how. A value.
struct ExportOptions
{
    ExportFormat format = ExportFormat::Raw;
    std::uint64_t clusterBytes = kDefaultClusterBytes; ///< of a new Parallels image
    std::optional<ByteRange> part;                     ///< bytes of the disk; without it, all of it
    bool layerOnly = false;      ///< a layer is taken alone, with zeros for what it does not have
    bool zerosForDamage = false; ///< zeros stand for what is damaged; else the first place ends it
    bool overwrite = false;      ///< an existing file may be replaced
    bool verify = false;         ///< the result is read back and compared

    bool operator==(const ExportOptions &) const = default;
};

/// What an export will be like, from the table alone. A value.
struct ExportForecast
{
    ByteRange part;                       ///< of the disk
    std::uint64_t dataBytes = 0;          ///< of it, allocated and in the file
    std::uint64_t bytesNotInThisFile = 0; ///< of it, in other layers
    /// What is known before reading: places that cannot be read are not among them.
    DamageList damage;
    std::uint64_t fileBytes = 0;     ///< length of the longest file that is made, at most
    std::uint64_t neededBytes = 0;   ///< room on the target's file system while it is made, at most
    std::uint64_t freeBytes = ~0ULL; ///< there are; all ones: not known
    std::uint64_t largestFile = ~0ULL; ///< that the target's file system can hold

    [[nodiscard]] bool isTooLarge() const { return fileBytes > largestFile; }
    [[nodiscard]] bool isShortOfRoom() const { return neededBytes > freeBytes; }
};

/// What an export has done. A value.
struct ExportResult
{
    ByteRange part;                       ///< of the disk
    std::uint64_t dataBytes = 0;          ///< of it that were handed over as data, not as zeros
    std::uint64_t bytesNotInThisFile = 0; ///< zeros for what a layer does not have
    DamageList damage;                    ///< zeros for what could not be given
    std::uint64_t fileBytes = 0;          ///< length of the new file; 0 for a stream
    QByteArray sha256; ///< of the part, in hex, when the copy was read back and is the same
};

/// The new image that the options ask for, for a disk of `bytes`.
[[nodiscard]] NewImageOptions newImageFor(const ExportOptions &options, std::uint64_t bytes);

/// Looks at what an export into `target` (empty: a stream) would take. Touches nothing. Errors:
/// PartOfDisk (a layer without `layerOnly`); OutOfRange (the part is not inside the disk);
/// NewClusterSize, NewDiskSize; Cancelled.
[[nodiscard]] Result<ExportForecast> forecastExport(const TransferSource &source,
                                                    const ExportOptions &options,
                                                    const std::filesystem::path &target,
                                                    JobControl &control);

/// Writes a new file. It appears under its name only when it is complete, synced, compared (where
/// asked for), and the source is still what it was; otherwise nothing stays behind.
///
/// Errors: those of forecastExport(); FileTooLarge (before anything is written); those of
/// createReplacing(); AlreadyExists also when the target is the source itself, whatever `overwrite`
/// says; WriteFailed, also when the copy reads back differently (`detail` says where);
/// DamagedPlace; FileChanged (the source was written to meanwhile); ProgramMissing; Cancelled.
[[nodiscard]] Result<ExportResult> exportToFile(const TransferSource &source,
                                                const ExportOptions &options,
                                                const std::filesystem::path &target,
                                                JobControl &control);

/// Hands the raw bytes to `sink`, zeros too; `format`, `overwrite` and `verify` mean nothing here.
/// Errors: those of the sink; PartOfDisk, OutOfRange, DamagedPlace, Cancelled; FileChanged, after
/// everything was handed over.
[[nodiscard]] Result<ExportResult> exportToStream(const TransferSource &source,
                                                  const ExportOptions &options,
                                                  const ByteSink &sink, JobControl &control);

/// Writes the raw bytes into `file` from `place` on, where it ends: standard output, when that is
/// a file. It is not removed on failure. Errors: as exportToStream(), and those of `file`.
[[nodiscard]] Result<ExportResult> exportInto(WritableFile &file, std::uint64_t place,
                                              const TransferSource &source,
                                              const ExportOptions &options, JobControl &control);

} // namespace parascope
