#include "ui/shell/insteadpage.h"

#include "engine/session/backgroundwork.h"
#include "engine/text/foreigntext.h"
#include "engine/text/words.h"
#include "ui/shell/filepaths.h"
#include "ui/widgets/elidedpath.h"

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

/// The folders of disks, each with the size of the images in it.
FolderImages disksAt(const std::vector<std::filesystem::path> &folders, const JobControl &control)
{
    FolderImages found;
    for (const auto &folder : folders) {
        FolderImage disk{folder, 0, true};
        if (control.isCancelled())
            break;
        for (const FolderImage &image : imagesInFolder(folder).images)
            disk.bytes += image.bytes;
        found.images.push_back(disk);
    }
    return found;
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
    , m_work(new BackgroundWork(std::make_shared<ChangeClaims>(), this))
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

InsteadPage::~InsteadPage()
{
    // Its answers look at the page.
    delete m_work;
}

void InsteadPage::buildImages()
{
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
}

void InsteadPage::build()
{
    const int em = fontMetrics().height();
    buildImages();
    m_text->setObjectName(QStringLiteral("nothingToShow"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
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

void InsteadPage::showParts(bool hasImages, bool hasCommand, bool hasImport)
{
    m_images->setVisible(hasImages);
    m_open->setVisible(hasImages);
    m_command->setVisible(hasCommand);
    m_copy->setVisible(hasCommand);
    m_import->setVisible(hasImport);
}

void InsteadPage::say(const QString &text)
{
    // What is looked for is not wanted any more.
    m_work->ask(0, [](JobControl &) -> BackgroundWork::Answer {
        return [] {
        };
    });
    showParts(false, false, false);
    m_text->setText(text);
}

void InsteadPage::offer(const Error &error, const std::filesystem::path &path)
{
    m_path = path;
    const ForeignKind kind = foreignKindOf(error);
    const bool isForeign = error.code == ErrorCode::NotAnImage;
    const ForeignUse use = isForeign ? foreignUse(kind) : ForeignUse::None;
    const bool isBeside =
        kind != ForeignKind::Unknown && foreignUse(kind) == ForeignUse::OpenBeside;
    if (error.code == ErrorCode::IsDirectory || isBeside) {
        say({});
        lookFor(error, path);
    } else if (use == ForeignUse::Convert) {
        say(tr("This command makes a Parallels image beside it:"));
        m_work->ask(0, [this, path](JobControl &) -> BackgroundWork::Answer {
            return [this, target = freeName(path)] {
                offerCommand(target);
            };
        });
    } else if (use == ForeignUse::Import) {
        say(kind == ForeignKind::Unknown ? tr("If it is a raw disk, make a Parallels image of it:")
                                         : tr("Make a Parallels image of this raw disk:"));
        m_import->show();
    } else {
        say(tr("There is nothing to show of this file.\n"
               "Open another image, or drop one here."));
    }
}

void InsteadPage::lookFor(const Error &error, const std::filesystem::path &path)
{
    m_work->ask(0, [this, error, path](JobControl &) -> BackgroundWork::Answer {
        return [this, found = imagesInstead(error, path)] {
            m_text->setText(text::imagesHeading(found));
            offerImages(found);
        };
    });
}

void InsteadPage::offerDisks(const std::vector<std::filesystem::path> &folders)
{
    say(tr("The disks of the virtual machine:"));
    m_work->ask(0, [this, folders](const JobControl &control) -> BackgroundWork::Answer {
        return [this, found = disksAt(folders, control)] {
            offerImages(found);
        };
    });
}

void InsteadPage::offerImages(const FolderImages &found)
{
    const bool hadFocus = hasFocus() || m_images->hasFocus();
    m_images->clear();
    m_offered.clear();
    if (found.images.empty())
        return;
    for (const FolderImage &image : found.images) {
        auto *item =
            new QTreeWidgetItem(m_images, {displayName(image.path), text::imageSize(image)});
        item->setToolTip(0, pathToolTip(text::path(image.path.native())));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        m_offered.push_back(image.path);
    }
    m_images->setCurrentItem(m_images->topLevelItem(0));
    showParts(true, false, false);
    setFocusProxy(m_images);
    if (hadFocus)
        m_images->setFocus();
}

void InsteadPage::offerCommand(const std::filesystem::path &target)
{
    showParts(false, true, false);
    const QString command = text::convertCommand(std::filesystem::absolute(m_path).native(),
                                                 std::filesystem::absolute(target).native());
    m_command->setText(command);
    m_command->setToolTip(pathToolTip(command));
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
