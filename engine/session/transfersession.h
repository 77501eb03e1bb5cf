#pragma once

#include "engine/session/changeclaims.h"
#include "engine/session/newfileplace.h"
#include "engine/transfer/export.h"
#include "engine/transfer/importforecast.h"

#include <QObject>

#include <memory>
#include <optional>

namespace parascope {

class BackgroundWork;

/// What of an image, or of a whole disk, is to go where.
struct ExportRequest
{
    std::filesystem::path image; ///< bytes; not looked at where there is a disk
    ImageStatePtr state;         ///< of the image as it was loaded; likewise
    ExportOptions options;
    std::filesystem::path target;
    /// All storages and layers, as of the picked one; null: the image alone.
    DiskPtr disk = nullptr;
};

/// Which raw disk is to become which image or bundle.
struct ImportRequest
{
    std::filesystem::path raw; ///< bytes; a file or a block device
    ImportOptions options;
    std::filesystem::path target;
    /// A bundle is made, which counts instead of `options`.
    std::optional<BundleImportOptions> bundle = std::nullopt;
};

/// Answers of a session, or why there is none (Cancelled is never sent). `place` is the target's,
/// when one is named.
struct ExportOutlook
{
    NewFilePlace place;
    Result<ExportForecast> forecast;
};
struct ImportOutlook
{
    NewFilePlace place;
    Result<ImportForecast> forecast;
};

/// Exports disks of images and imports raw ones, in threads of its own. Lives in the GUI thread;
/// all signals are delivered there; only immutable values cross. Decides nothing: what can be made
/// is for engine/transfer to say.
///
/// One transfer at a time. Each that was started ends with exactly one of exported, imported,
/// failed, cancelled; after the last two nothing stays behind, and a file that was to be replaced
/// is as it was. Destroying the session cancels and waits.
class TransferSession : public QObject
{
    Q_OBJECT

public:
    /// `claims` is shared by all that write in this program.
    explicit TransferSession(std::shared_ptr<ChangeClaims> claims, QObject *parent = nullptr);
    ~TransferSession() override;

    /// Looks ahead; touches nothing. The newest call wins, answered by exportOutlook() or
    /// importOutlook() alone.
    void lookAhead(const ExportRequest &request);
    void lookAhead(const ImportRequest &request);

    [[nodiscard]] bool isRunning() const;
    /// Each starts a transfer; false when one is under way here, or this program is writing to the
    /// source or to the file that would be replaced.
    [[nodiscard]] bool exportDisk(const ExportRequest &request);
    [[nodiscard]] bool importDisk(const ImportRequest &request);
    /// Asks the transfer to end.
    void cancel();

Q_SIGNALS:
    void exportOutlook(const parascope::ExportOutlook &outlook);
    void importOutlook(const parascope::ImportOutlook &outlook);
    /// In bytes, about ten times a second; total 0: not known.
    void progressed(quint64 done, quint64 total);
    void exported(const parascope::ExportResult &result);
    void imported(const parascope::ImportResult &result);
    void failed(const parascope::Error &error);
    void cancelled();

private:
    template <class Outcome, class Signal>
    void end(const Outcome &result, Signal done);

    BackgroundWork *m_work;
};

} // namespace parascope
