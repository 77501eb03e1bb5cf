#pragma once

#include "engine/session/imagesession.h"

#include <QDialog>

#include <filesystem>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace parascope::ui {

class Document;
class Settings;

/// Saves what was found as HTML, JSON or text. Not modal: the window stays usable while a checksum
/// is made. GUI thread.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Format
    {
        Html,
        Json,
        Text
    };

    /// `document` and `settings` must outlive it.
    ReportDialog(Document *document, Settings *settings, QWidget *parent = nullptr);

    /// The report in a format, as it is written to a file. The document must have one.
    [[nodiscard]] static QByteArray makeReport(const Document &document, Format format,
                                               const std::optional<QString> &sha256,
                                               bool leaveOutFolder);
    /// Writes it whole or not at all; never over the image itself.
    [[nodiscard]] static Result<void> save(const QByteArray &report,
                                           const std::filesystem::path &target,
                                           const std::filesystem::path &image);

    /// Where the report goes is asked for with this; tests put their own way in its place. An empty
    /// path means that it was called off.
    using AskTarget = std::function<std::filesystem::path(QWidget *, Format)>;
    void setAskTarget(AskTarget ask) { m_askTarget = std::move(ask); }

public Q_SLOTS:
    void start();

private:
    void build();
    void takeHash(const HashReply &reply);
    void finish(const std::optional<QString> &sha256);
    void say(const QString &message);
    [[nodiscard]] Format format() const;
    [[nodiscard]] std::filesystem::path askWithDialog(Format format);

    Document *m_document;
    Settings *m_settings;
    AskTarget m_askTarget;
    std::filesystem::path m_target;
    QComboBox *m_format;
    QCheckBox *m_leaveOutFolder;
    QCheckBox *m_hash;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_save;
    bool m_isHashing = false;
};

} // namespace parascope::ui
