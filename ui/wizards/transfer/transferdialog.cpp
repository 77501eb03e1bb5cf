#include "ui/wizards/transfer/transferdialog.h"

#include "engine/session/transfersession.h"
#include "engine/text/words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/jobprogress.h"
#include "ui/widgets/replacequestion.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parascope::ui {

TransferDialog::TransferDialog(QString name, const QString &startText, QWidget *parent)
    : QDialog(parent)
    , m_name(std::move(name))
    , m_pages(new QStackedWidget)
    , m_progress(new JobProgress(m_name))
    , m_endPage(new QWidget)
    , m_headline(new ElidedLabel)
    , m_summary(new ElidedLabel)
    , m_links(new QLabel)
    , m_note(new NoteLine(m_name + QStringLiteral("Result")))
    , m_start(new QPushButton(startText))
    , m_buttons(new QDialogButtonBox)
{
    build();
    connect(m_progress, &JobProgress::stopRequested, this, [this] {
        m_progress->setNote(tr("Stopping…"));
        stop();
    });
    connect(m_links, &QLabel::linkActivated, this, [this](const QString &link) {
        if (link == QStringLiteral("image:"))
            Q_EMIT imageRequested(m_result);
        else
            Q_EMIT folderRequested(std::filesystem::absolute(m_result).parent_path());
    });
}

void TransferDialog::build()
{
    setObjectName(m_name + QStringLiteral("Dialog"));
    buildEnd(m_endPage);
    m_progress->setShowsRate(true);
    m_pages->addWidget(m_progress);
    m_pages->addWidget(m_endPage);
    m_close = m_buttons->addButton(QDialogButtonBox::Close);
    m_buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    m_start->setObjectName(m_name + QStringLiteral("Start"));
    m_start->setDefault(true);
    m_close->setObjectName(m_name + QStringLiteral("Close"));
    m_close->setAutoDefault(false);
    m_buttons->setObjectName(m_name + QStringLiteral("Buttons"));
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TransferDialog::reject);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_buttons);
}

void TransferDialog::buildEnd(QWidget *page)
{
    m_headline->setObjectName(m_name + QStringLiteral("Headline"));
    m_summary->setObjectName(m_name + QStringLiteral("Summary"));
    m_links->setObjectName(m_name + QStringLiteral("Links"));
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QLabel *label : std::initializer_list<QLabel *>{m_headline, m_summary, m_links}) {
        label->setWordWrap(true);
        label->setTextFormat(label == m_links ? Qt::RichText : Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                                       Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        layout->addWidget(label);
    }
    layout->addStretch(1);
}

void TransferDialog::setForm(QWidget *form, QWidget *footer)
{
    auto *scroll = new FormScroll(m_name + QStringLiteral("Scroll"), form);
    m_formPage = new QWidget;
    auto *layout = new QVBoxLayout(m_formPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    if (footer)
        layout->addWidget(footer);
    m_pages->insertWidget(0, m_formPage);
    m_pages->setCurrentIndex(0);
    form->setFocus();
}

QPushButton *TransferDialog::addButton(const QString &text, const QString &objectName, OnPage page)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setVisible(page == OnPage::Form);
    (page == OnPage::Form ? m_formButtons : m_endButtons) += button;
    return button;
}

void TransferDialog::showPage(QWidget *page)
{
    const bool isForm = page == m_formPage;
    // The choices need much room, the rest needs little.
    if (!isForm && m_pages->currentWidget() == m_formPage)
        m_formSize = size();
    const int em = fontMetrics().height();
    if (!isMaximized() && m_pages->currentWidget() != page)
        resize(isForm ? m_formSize : m_formSize.boundedTo({em * 40, em * 14}));
    m_pages->setCurrentWidget(page);
    m_start->setVisible(isForm);
    for (QPushButton *button : std::as_const(m_formButtons))
        button->setVisible(isForm);
    for (QPushButton *button : std::as_const(m_endButtons))
        button->setVisible(page == m_endPage);
    m_close->setVisible(!m_isRunning);
}

void TransferDialog::follow(TransferSession &session, const QString &stopped,
                            std::function<void()> look)
{
    connect(&session, &TransferSession::progressed, m_progress, &JobProgress::setProgress);
    connect(&session, &TransferSession::failed, this, [this, look](const Error &error) {
        tryAgain(NoteLine::Sign::Error, text::error(error), {text::path(error.path)});
        look();
    });
    connect(&session, &TransferSession::cancelled, this, [this, stopped, look = std::move(look)] {
        tryAgain(NoteLine::Sign::None, stopped);
        look();
    });
}

void TransferDialog::startOrAsk(bool isReplacement, const std::filesystem::path &target,
                                const std::function<void(bool overwrite)> &start)
{
    if (isReplacement)
        askToReplace(this, m_name + QStringLiteral("Replace"), target, [start] { start(true); });
    else
        start(false);
}

void TransferDialog::begin(const QString &text)
{
    m_isRunning = true;
    clearNote();
    m_progress->begin(text);
    showPage(m_progress);
}

void TransferDialog::tryAgain(NoteLine::Sign sign, const QString &why, const QStringList &paths)
{
    m_isRunning = false;
    m_note->setText(sign, why, paths);
    m_note->show();
    showPage(m_formPage);
    m_start->setFocus();
    announce(this, why);
}

void TransferDialog::clearNote()
{
    m_note->setText(NoteLine::Sign::None, {});
    m_note->hide();
}

void TransferDialog::showEnd(const End &end)
{
    m_isRunning = false;
    clearNote();
    m_result = end.result;
    m_headline->setText(end.headline);
    m_summary->setText(end.lines.join(QStringLiteral("\n")),
                       end.paths + QStringList{text::path(end.result.native())});
    QStringList links;
    if (!end.result.empty() && end.isImage)
        links += QStringLiteral("<a href=\"image:\">%1</a>").arg(end.openText);
    if (!end.result.empty())
        links += QStringLiteral("<a href=\"folder:\">%1</a>").arg(tr("Show its folder"));
    m_links->setText(links.join(QStringLiteral(" · ")));
    m_links->setVisible(!links.isEmpty());
    showPage(m_endPage);
    m_close->setDefault(true);
    m_close->setFocus();
    announce(this, end.headline + u' ' + end.lines.join(u' '));
}

void TransferDialog::explainStop()
{
    raise();
    activateWindow();
    m_progress->explainStop();
}

void TransferDialog::reject()
{
    if (m_isRunning)
        explainStop();
    else
        QDialog::reject();
}

} // namespace parascope::ui

#include "moc_transferdialog.cpp"
