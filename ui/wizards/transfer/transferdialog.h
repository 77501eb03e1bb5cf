#pragma once

#include "ui/widgets/noteline.h"

#include <QDialog>

#include <filesystem>
#include <functional>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace parascope {
class TransferSession;
} // namespace parascope

namespace parascope::ui {

class ElidedLabel;
class JobProgress;

/// What the dialogs for whole disks have in common: a page where it is chosen what is done, one for
/// the progress with rate, time left and a way to stop, and one that says what became of it, with
/// ways to the result. Not modal: the window stays usable. GUI thread.
class TransferDialog : public QDialog
{
    Q_OBJECT

public:
    /// Work is under way.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Somebody wants to close what is behind it: says that Stop is the way out.
    void explainStop();
    void reject() override;

Q_SIGNALS:
    /// The result is an image, which is to be shown.
    void imageRequested(const std::filesystem::path &image);
    /// The folder in which the result lies is to be shown.
    void folderRequested(const std::filesystem::path &folder);

protected:
    /// How it ended. `result` may be empty: then there is nothing to go to.
    struct End
    {
        QString headline;
        QStringList lines;
        std::filesystem::path result;
        bool isImage = false;
        QString openText = tr("Open the image"); ///< of the way to an image
        QStringList paths = {};                  ///< in `lines`, beside that of the result
    };

    /// Names of all parts begin with `name`: nameDialog, nameStart, nameClose, nameResult …
    TransferDialog(QString name, const QString &startText, QWidget *parent);

    /// The page where it is chosen; `footer`, which may be null, stays in sight below it.
    void setForm(QWidget *form, QWidget *footer = nullptr);
    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] JobProgress *progress() const { return m_progress; }
    enum class OnPage
    {
        Form,
        End
    };
    /// A button of a subclass, beside the others; seen on that page alone.
    QPushButton *addButton(const QString &text, const QString &objectName, OnPage page);
    /// Shows the progress of the session's transfers and why they end early: failed, or stopped,
    /// which `stopped` says. `look` is called then, since what stood in the way may be seen now.
    void follow(TransferSession &session, const QString &stopped, std::function<void()> look);
    /// Calls `start` with whether the file may be replaced, after asking where there is one.
    void startOrAsk(bool isReplacement, const std::filesystem::path &target,
                    const std::function<void(bool overwrite)> &start);
    /// Work has begun.
    void begin(const QString &text);
    /// Work has ended, and it can be tried again; why, with the paths in it, stands above the
    /// buttons.
    void tryAgain(NoteLine::Sign sign, const QString &why, const QStringList &paths = {});
    /// What stands above the buttons goes: something else was chosen.
    void clearNote();
    /// Work has ended, and that is it.
    void showEnd(const End &end);
    /// Asked for by the button of the progress page.
    virtual void stop() = 0;

private:
    void build();
    void buildEnd(QWidget *page);
    void showPage(QWidget *page);

    QString m_name;
    QStackedWidget *m_pages;
    QWidget *m_formPage = nullptr;
    JobProgress *m_progress;
    QWidget *m_endPage;
    ElidedLabel *m_headline;
    ElidedLabel *m_summary;
    QLabel *m_links;
    NoteLine *m_note;
    QPushButton *m_start;
    QDialogButtonBox *m_buttons;
    QPushButton *m_close = nullptr;
    QList<QPushButton *> m_formButtons;
    QList<QPushButton *> m_endButtons;
    std::filesystem::path m_result;
    QSize m_formSize; ///< while another page is shown
    bool m_isRunning = false;
};

} // namespace parascope::ui
