#include "ui/shell/insteadpage.h"

#include "engine/text/foreigntext.h"
#include "engine/text/words.h"
#include "ui/shell/filepaths.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

/// A name beside `path` that no file has: the command would overwrite without asking.
std::filesystem::path freeName(const std::filesystem::path &path)
{
    std::filesystem::path name = path;
    name.replace_extension(".hds");
    std::error_code ignored;
    for (int number = 2; number < 100 && std::filesystem::exists(name, ignored); ++number)
        name.replace_filename(path.stem().native() + "-" + std::to_string(number) + ".hds");
    return name;
}

/// A row of widgets in the middle.
QHBoxLayout *centred(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

InsteadPage::InsteadPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_images(new QTreeWidget)
    , m_open(new QPushButton(tr("&Open")))
    , m_command(new QLineEdit)
    , m_copy(new QPushButton(tr("&Copy")))
    , m_import(new QPushButton(tr("&Import…")))
{
    setObjectName(QStringLiteral("insteadPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    build();
    connect(m_images, &QTreeWidget::itemActivated, this, &InsteadPage::openCurrent);
    connect(m_images, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { m_open->setEnabled(item != nullptr); });
    connect(m_open, &QPushButton::clicked, this, &InsteadPage::openCurrent);
    connect(m_copy, &QPushButton::clicked, this, &InsteadPage::copyCommand);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(m_path); });
}

void InsteadPage::build()
{
    const int em = fontMetrics().height();
    m_text->setObjectName(QStringLiteral("nothingToShow"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_images->setObjectName(QStringLiteral("insteadImages"));
    m_images->setAccessibleName(tr("Disk images that can be opened"));
    m_images->setHeaderLabels({tr("Name"), tr("Size")});
    m_images->setRootIsDecorated(false);
    m_images->setUniformRowHeights(true);
    m_images->setAllColumnsShowFocus(true);
    m_images->setTextElideMode(Qt::ElideMiddle);
    m_images->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_images->header()->setStretchLastSection(false);
    m_images->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_images->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_open->setObjectName(QStringLiteral("insteadOpen"));
    m_command->setObjectName(QStringLiteral("insteadCommand"));
    m_command->setAccessibleName(tr("Command that makes a Parallels image"));
    m_command->setReadOnly(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(QStringLiteral("insteadCopy"));
    m_copy->setAccessibleName(tr("Copy the command"));
    m_import->setObjectName(QStringLiteral("insteadImport"));
    m_import->setToolTip(tr("Make a Parallels image of this raw disk"));

    auto *command = new QHBoxLayout;
    command->addWidget(m_command, 1);
    command->addWidget(m_copy);
    auto *column = new QVBoxLayout;
    column->setSpacing(em * 2 / 3);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(m_images, 6);
    column->addLayout(command);
    column->addLayout(centred({m_open, m_import}));
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(em, em, em, em);
    row->addStretch(1);
    row->addLayout(column, 10);
    row->addStretch(1);
}

void InsteadPage::offer(const Error &error, const std::filesystem::path &path)
{
    m_path = path;
    const ForeignKind kind = foreignKindOf(error);
    const bool isForeign = error.code == ErrorCode::NotAnImage;
    const ForeignUse use = isForeign ? foreignUse(kind) : ForeignUse::None;
    const FolderImages found = imagesInstead(error, path);
    const bool isBeside =
        kind != ForeignKind::Unknown && foreignUse(kind) == ForeignUse::OpenBeside;
    const bool offersImages = !found.images.empty();
    m_images->setVisible(offersImages);
    m_open->setVisible(offersImages);
    m_command->setVisible(use == ForeignUse::Convert);
    m_copy->setVisible(use == ForeignUse::Convert);
    m_import->setVisible(use == ForeignUse::Import);
    if (error.code == ErrorCode::IsDirectory || isBeside)
        m_text->setText(text::imagesHeading(found));
    else if (use == ForeignUse::Convert)
        m_text->setText(tr("This command makes a Parallels image beside it:"));
    else if (use == ForeignUse::Import)
        m_text->setText(kind == ForeignKind::Unknown
                            ? tr("If it is a raw disk, make a Parallels image of it:")
                            : tr("Make a Parallels image of this raw disk:"));
    else
        m_text->setText(tr("There is nothing to show of this file.\n"
                           "Open another image, or drop one here."));
    if (offersImages)
        offerImages(found);
    if (use == ForeignUse::Convert)
        offerCommand();
}

void InsteadPage::offerImages(const FolderImages &found)
{
    m_images->clear();
    m_offered.clear();
    for (const FolderImage &image : found.images) {
        auto *item =
            new QTreeWidgetItem(m_images, {displayName(image.path), text::imageSize(image)});
        item->setToolTip(0, text::path(image.path.native()));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        m_offered.push_back(image.path);
    }
    m_images->setCurrentItem(m_images->topLevelItem(0));
    setFocusProxy(m_images);
}

void InsteadPage::offerCommand()
{
    const auto path = std::filesystem::absolute(m_path);
    const QString command = text::convertCommand(path.native(), freeName(path).native());
    m_command->setText(command);
    m_command->setToolTip(command);
    m_command->setCursorPosition(0);
}

void InsteadPage::openCurrent()
{
    const int row = m_images->indexOfTopLevelItem(m_images->currentItem());
    if (row >= 0)
        Q_EMIT imageRequested(m_offered.at(static_cast<std::size_t>(row)));
}

void InsteadPage::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_command->text());
    m_command->selectAll();
}

} // namespace parascope::ui

#include "moc_insteadpage.cpp"
