#pragma once

#include "ui/shell/reportfile.h"

#include <QDialog>

#include <filesystem>
#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;

namespace parascope::ui {

class ElidedLabel;
class Document;
class Settings;

/// Saves what was found, and after a repair what was done, as HTML, JSON or text. Not modal: the
/// window stays usable while a checksum is made. GUI thread.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `document` and `settings` must outlive it.
    ReportDialog(Document *document, Settings *settings, QWidget *parent = nullptr);

    /// The last repair of the image, asked for when a report is saved; without it there is none.
    using ChangeSource = std::function<std::optional<LastChange>()>;
    void setChangeSource(ChangeSource source) { m_changeSource = std::move(source); }

    /// Where the report goes is asked for with this, which returns at once: the answer comes later,
    /// or never. It asks itself before it answers with a file that exists.
    using AskTarget = std::function<void(
        QWidget *, ReportFormat, const std::function<void(const std::filesystem::path &)> &)>;
    void setAskTarget(AskTarget ask) { m_askTarget = std::move(ask); }

public Q_SLOTS:
    void start();

private:
    void build();
    [[nodiscard]] std::optional<LastChange> change() const;
    [[nodiscard]] bool isReady();
    void takeTarget(ReportFormat format, const std::filesystem::path &target);
    void finish(const ReportSums &sums);
    void fail(const Error &error);
    void say(const QString &message, const QStringList &paths = {});
    void setBusy(bool isBusy);
    [[nodiscard]] ReportFormat format() const;
    void askWithFileDialog(ReportFormat format,
                           const std::function<void(const std::filesystem::path &)> &answer);

    Document *m_document;
    Settings *m_settings;
    ReportChecksums m_checksums;
    AskTarget m_askTarget;
    ChangeSource m_changeSource;
    std::filesystem::path m_target;
    bool m_mayReplace = false; ///< what stands at the target; it was asked
    ReportWishes m_wishes;
    ReportPtr m_report; ///< that the wishes were for
    QComboBox *m_format;
    QCheckBox *m_leaveOutFolder;
    QCheckBox *m_hash;
    QProgressBar *m_progress;
    ElidedLabel *m_message;
    QPushButton *m_save;
};

} // namespace parascope::ui
