#include "ui/shell/startpage.h"

#include "engine/session/filepresence.h"
#include "engine/text/words.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/recentdelegate.h"
#include "ui/style/icons.h"
#include "ui/widgets/elidedpath.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

constexpr int kPathRole = Qt::UserRole;

std::filesystem::path pathOfItem(const QListWidgetItem *item)
{
    return item ? item->data(kPathRole).toByteArray().toStdString() : std::string();
}

/// Two lines: the name with what is said of it, and where it lies.
void setWords(QListWidgetItem *item, const std::filesystem::path &path, const QString &said)
{
    const QString name = displayName(path);
    const QString whole = text::path(path.native());
    const QString first = said.isEmpty() ? name : QStringLiteral("%1 – %2").arg(name, said);
    item->setText(first + u'\n' + whole);
    item->setData(Qt::AccessibleTextRole, first);
    item->setData(Qt::AccessibleDescriptionRole, whole);
}

QLabel *makeLine(const QString &text)
{
    auto *line = new QLabel(text);
    line->setAlignment(Qt::AlignHCenter);
    line->setWordWrap(true);
    return line;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_recentTitle(new QLabel(tr("Opened before")))
    , m_recent(new QListWidget)
    , m_open(new QPushButton(tr("&Open an Image…")))
    , m_forget(new QPushButton(tr("&Remove from the List")))
    , m_presence(new FilePresence(this))
{
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start page"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const int em = fontMetrics().height();

    QLabel *title = makeLine(tr("What is the matter with this disk?"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    title->setFont(large);
    QLabel *text = makeLine(tr("Open a Parallels disk image (.hds or .hdd), or drop one here. "
                               "It is only read: looking changes nothing. Or make a new, empty "
                               "disk for a virtual machine."));
    text->setForegroundRole(QPalette::PlaceholderText);
    m_sign->setAlignment(Qt::AlignHCenter);
    buildRecentImages();

    auto *column = new QVBoxLayout;
    column->setSpacing(em * 2 / 3);
    column->addStretch(1);
    column->addWidget(m_sign);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(em / 2);
    column->addLayout(buildButtons());
    column->addSpacing(em);
    column->addLayout(buildRecentTitle());
    column->addWidget(m_recent, 4);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(em, em, em, em);
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
    setFocusProxy(m_open);
}

QHBoxLayout *StartPage::buildButtons()
{
    auto *create = new QPushButton(tr("Make a &New Image…"));
    create->setToolTip(tr("A new, empty disk for a virtual machine"));
    auto *demo = new QPushButton(tr("Show a &Damaged Example"));
    demo->setFlat(true);
    m_open->setObjectName(QStringLiteral("openButton"));
    m_open->setDefault(true);
    create->setObjectName(QStringLiteral("newImageButton"));
    demo->setObjectName(QStringLiteral("demoButton"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_open, create, demo}) {
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(create, &QPushButton::clicked, this, &StartPage::newImageRequested);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    return buttons;
}

QHBoxLayout *StartPage::buildRecentTitle()
{
    QFont bold = font();
    bold.setBold(true);
    m_recentTitle->setFont(bold);
    m_forget->setObjectName(QStringLiteral("forgetButton"));
    m_forget->setFlat(true);
    m_forget->setToolTip(tr("Only the entry goes; the image itself stays (Del)"));
    connect(m_forget, &QPushButton::clicked, this, &StartPage::forgetCurrent);
    auto *line = new QHBoxLayout;
    line->addWidget(m_recentTitle, 1);
    line->addWidget(m_forget);
    return line;
}

void StartPage::buildRecentImages()
{
    m_recent->setObjectName(QStringLiteral("recentImages"));
    m_recent->setAccessibleName(tr("Images that were open before"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setAlternatingRowColors(false);
    m_recent->setWordWrap(true);
    m_recent->setResizeMode(QListView::Adjust);
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recent->setSpacing(fontMetrics().height() / 8);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->installEventFilter(this);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT imageRequested(pathOfItem(item)); });
    connect(m_recent, &QListWidget::currentRowChanged, this,
            [this](int row) { m_forget->setEnabled(row >= 0); });
    connect(m_presence, &FilePresence::missingFound, this, &StartPage::markMissing);
}

void StartPage::setRecentImages(const std::vector<RecentImage> &images)
{
    const int row = m_recent->currentRow();
    const auto current = pathOfItem(m_recent->currentItem());
    m_recent->clear();
    for (const RecentImage &image : images) {
        addRecentImage(image);
        if (image.path == current)
            m_recent->setCurrentRow(m_recent->count() - 1);
    }
    // What follows the one that went.
    if (row >= 0 && m_recent->currentRow() < 0)
        m_recent->setCurrentRow(qMin(row, m_recent->count() - 1));
    m_forget->setEnabled(m_recent->currentRow() >= 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_recent, m_recentTitle, m_forget})
        part->setVisible(!images.empty());
    if (isVisible())
        lookForMissing();
}

void StartPage::addRecentImage(const RecentImage &image)
{
    auto *item = new QListWidgetItem(m_recent);
    setWords(item, image.path, image.verdict);
    item->setData(kPathRole, QByteArray::fromStdString(image.path.native()));
    item->setToolTip(pathToolTip(text::path(image.path.native())));
}

void StartPage::lookForMissing()
{
    std::vector<std::filesystem::path> files;
    files.reserve(static_cast<std::size_t>(m_recent->count()));
    for (int row = 0; row < m_recent->count(); ++row)
        files.push_back(pathOfItem(m_recent->item(row)));
    if (!files.empty())
        m_presence->look(std::move(files));
}

void StartPage::markMissing(const std::filesystem::path &path)
{
    for (int row = 0; row < m_recent->count(); ++row) {
        QListWidgetItem *item = m_recent->item(row);
        if (pathOfItem(item) != path)
            continue;
        setWords(item, path, tr("Not found. It was moved or removed, or its drive is away."));
        item->setForeground(palette().brush(QPalette::PlaceholderText));
    }
}

void StartPage::forgetCurrent()
{
    if (const auto path = pathOfItem(m_recent->currentItem()); !path.empty())
        Q_EMIT forgetRequested(path);
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_recent && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        forgetCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateLook();
    lookForMissing();
}

void StartPage::setDropHint(bool isShown)
{
    m_hasDropHint = isShown;
    update();
}

void StartPage::updateLook()
{
    const int size = fontMetrics().height() * 4;
    m_sign->setPixmap(applicationIcon().pixmap(QSize(size, size), devicePixelRatioF()));
}

void StartPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_hasDropHint)
        return;
    QPainter painter(this);
    const int width = qMax(2, fontMetrics().height() / 6);
    painter.setPen(QPen(palette().color(QPalette::Highlight), width, Qt::DashLine));
    painter.drawRect(rect().adjusted(2 * width, 2 * width, -2 * width, -2 * width));
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible()) {
        updateLook();
        lookForMissing();
    }
}

} // namespace parascope::ui
