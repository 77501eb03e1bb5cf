#include "ui/shell/startpage.h"

#include "engine/text/words.h"
#include "ui/shell/filepaths.h"
#include "ui/style/icons.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

constexpr int kPathRole = Qt::UserRole;

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_recentTitle(new QLabel(tr("Opened before")))
    , m_recent(new QListWidget)
    , m_open(new QPushButton(tr("&Open an Image…")))
{
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start page"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const int em = fontMetrics().height();

    auto *title = new QLabel(tr("What is the matter with this disk?"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    title->setFont(large);
    title->setAlignment(Qt::AlignHCenter);
    title->setWordWrap(true);
    auto *text = new QLabel(tr("Open a Parallels disk image (.hds or .hdd), or drop one here. "
                               "It is only read: looking changes nothing. Or make a new, empty "
                               "disk for a virtual machine."));
    text->setAlignment(Qt::AlignHCenter);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);

    m_sign->setAlignment(Qt::AlignHCenter);
    m_open->setObjectName(QStringLiteral("openButton"));
    m_open->setDefault(true);
    m_open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *create = new QPushButton(tr("Make a &New Image…"));
    create->setObjectName(QStringLiteral("newImageButton"));
    create->setToolTip(tr("A new, empty disk for a virtual machine"));
    create->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *demo = new QPushButton(tr("Show a &Damaged Example"));
    demo->setObjectName(QStringLiteral("demoButton"));
    demo->setFlat(true);
    demo->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(create);
    buttons->addWidget(demo);
    buttons->addStretch(1);

    QFont bold = font();
    bold.setBold(true);
    m_recentTitle->setFont(bold);
    m_recent->setObjectName(QStringLiteral("recentImages"));
    m_recent->setAccessibleName(tr("Images that were open before"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setAlternatingRowColors(false);
    m_recent->setWordWrap(true);
    m_recent->setSpacing(em / 8);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *column = new QVBoxLayout;
    column->setSpacing(em * 2 / 3);
    column->addStretch(1);
    column->addWidget(m_sign);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(em / 2);
    column->addLayout(buttons);
    column->addSpacing(em);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent, 4);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(em, em, em, em);
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);

    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(create, &QPushButton::clicked, this, &StartPage::newImageRequested);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT imageRequested(item->data(kPathRole).toByteArray().toStdString());
    });
    setFocusProxy(m_open);
    updateLook();
}

void StartPage::setRecentImages(const std::vector<RecentImage> &images)
{
    m_recent->clear();
    for (const RecentImage &image : images) {
        const QString path = text::path(image.path.native());
        auto *item = new QListWidgetItem(
            image.verdict.isEmpty()
                ? QStringLiteral("%1\n%2").arg(displayName(image.path), path)
                : QStringLiteral("%1 – %2\n%3").arg(displayName(image.path), image.verdict, path),
            m_recent);
        item->setData(kPathRole, QByteArray::fromStdString(image.path.native()));
        item->setToolTip(path);
    }
    m_recent->setVisible(!images.empty());
    m_recentTitle->setVisible(!images.empty());
}

void StartPage::setDropHint(bool isShown)
{
    m_hasDropHint = isShown;
    update();
}

void StartPage::updateLook()
{
    const int size = fontMetrics().height() * 4;
    m_sign->setPixmap(QIcon(QStringLiteral(":/parascope/parascope.svg"))
                          .pixmap(QSize(size, size), devicePixelRatioF()));
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
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

} // namespace parascope::ui
