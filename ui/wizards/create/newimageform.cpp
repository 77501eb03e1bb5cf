#include "ui/wizards/create/newimageform.h"

#include "engine/text/words.h"
#include "ui/widgets/focusforwarder.h"
#include "ui/widgets/noteline.h"
#include "ui/wizards/create/partsfield.h"
#include "ui/wizards/create/sizetext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace parascope::ui {

namespace {

constexpr std::array kUnits = {kKiB, kMiB, kGiB, kTiB};
constexpr std::array kClusters = {64 * kKiB, 128 * kKiB, 256 * kKiB, 512 * kKiB, kMiB,
                                  2 * kMiB,  4 * kMiB,   8 * kMiB,   16 * kMiB,  32 * kMiB};

/// A widget around others in a row.
QWidget *inRow(std::initializer_list<QWidget *> widgets, bool fillsWidth)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    if (!fillsWidth)
        layout->addStretch(1);
    return row;
}

} // namespace

NewImageForm::NewImageForm(const NewImageChoices &choices, AskFolder askFolder, QWidget *parent)
    : QWidget(parent)
    , m_askFolder(std::move(askFolder))
    , m_file(new QRadioButton(tr("&Image file")))
    , m_bundle(new QRadioButton(tr("&Disk for Parallels Desktop (.hdd folder)")))
    , m_name(new QLineEdit)
    , m_folder(new QLineEdit)
    , m_browse(new QPushButton(tr("&Browse…")))
    , m_size(new QLineEdit)
    , m_unit(new QComboBox)
    , m_parts(new PartsField(QStringLiteral("newImageParts")))
    , m_v2(new QRadioButton(tr("v2, for &QEMU and Virtuozzo")))
    , m_v1(new QRadioButton(tr("v1, for &Parallels Desktop")))
    , m_cluster(new QComboBox)
    , m_preallocation(new QComboBox)
    , m_notes{new NoteLine(QStringLiteral("newImageNameNote")),
              new NoteLine(QStringLiteral("newImageFolderNote")),
              new NoteLine(QStringLiteral("newImageSizeNote")),
              m_parts->note(),
              new NoteLine(QStringLiteral("newImageFormatNote")),
              new NoteLine(QStringLiteral("newImageClusterNote")),
              new NoteLine(QStringLiteral("newImageSpaceNote"))}
    , m_now(new QLabel)
    , m_most(new QLabel)
    , m_free(new QLabel)
    , m_warning(new NoteLine(QStringLiteral("newImageWarning")))
{
    setObjectName(QStringLiteral("newImageForm"));
    build();
    fill(choices);
    connectFields();
    takeKind();
    FocusForwarder::forward(this, m_name);
}

void NewImageForm::build()
{
    const int em = fontMetrics().height();
    const auto name = [](QWidget *widget, const QString &objectName, const QString &accessible) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(accessible);
    };
    m_v2->setToolTip(tr("Up to 512 TiB with clusters of 1 MiB"));
    m_v1->setToolTip(tr("Up to 2 TiB"));
    name(m_file, QStringLiteral("newImageFile"), tr("Image file"));
    name(m_bundle, QStringLiteral("newImageBundle"), tr("Disk for Parallels Desktop"));
    m_bundle->setToolTip(tr("A folder with a description and one or more image files"));
    name(m_name, QStringLiteral("newImageName"), tr("Name"));
    name(m_folder, QStringLiteral("newImageFolder"), tr("Folder"));
    name(m_browse, QStringLiteral("newImageBrowse"), tr("Choose the folder"));
    name(m_size, QStringLiteral("newImageSize"), tr("Size of the disk"));
    name(m_unit, QStringLiteral("newImageUnit"), tr("Unit of the size"));
    // Where Qt says what is chosen in place of the name.
    m_unit->setAccessibleDescription(m_unit->accessibleName());
    name(m_v2, QStringLiteral("newImageV2"), tr("Format v2, for QEMU and Virtuozzo"));
    name(m_v1, QStringLiteral("newImageV1"), tr("Format v1, for Parallels Desktop"));
    name(m_cluster, QStringLiteral("newImageCluster"), tr("Cluster size"));
    name(m_preallocation, QStringLiteral("newImageSpace"), tr("How the space is taken"));
    m_browse->setAutoDefault(false);
    m_size->setMaximumWidth(em * 8);
    m_size->setAlignment(Qt::AlignRight);
    m_cluster->setEditable(true);
    m_cluster->setInsertPolicy(QComboBox::NoInsert);
    m_cluster->setCompleter(nullptr); // it would put "1 MiB" in place of a typed "1"
    m_cluster->lineEdit()->setAccessibleName(tr("Cluster size"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(em * 2 / 3);
    grid->setVerticalSpacing(em / 6);
    grid->setColumnStretch(1, 1);
    auto *formats = new QWidget;
    auto *column = new QVBoxLayout(formats);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em / 6);
    column->addWidget(m_v2);
    column->addWidget(m_v1);
    const auto note = [this](FormField field) {
        return m_notes[static_cast<std::size_t>(field)];
    };
    int row = 0;
    row = addField(grid, row, tr("Make:"), nullptr, inRow({m_file, m_bundle}, false), nullptr);
    row = addField(grid, row, tr("&Name:"), m_name, m_name, note(FormField::Name));
    row = addField(grid, row, tr("&Folder:"), m_folder, inRow({m_folder, m_browse}, true),
                   note(FormField::Folder));
    row = addField(grid, row, tr("&Size:"), m_size, inRow({m_size, m_unit}, false),
                   note(FormField::Size));
    const int partsRow = row;
    row = addField(grid, row, tr("Fil&es:"), m_parts->list(), m_parts, nullptr);
    m_partsLabel = qobject_cast<QLabel *>(grid->itemAtPosition(partsRow, 0)->widget());
    grid->setAlignment(m_partsLabel, Qt::AlignTop);
    m_partsLabel->setFixedHeight(m_parts->list()->sizeHint().height());
    row = addField(grid, row, tr("Format:"), nullptr, formats, note(FormField::Format));
    row = addField(grid, row, tr("C&luster size:"), m_cluster, inRow({m_cluster}, false),
                   note(FormField::ClusterSize));
    row = addField(grid, row, tr("Sp&ace:"), m_preallocation, inRow({m_preallocation}, false),
                   note(FormField::Preallocation));
    buildSpace(grid, row);
    grid->setRowStretch(grid->rowCount(), 1);
}

int NewImageForm::addField(QGridLayout *grid, int row, const QString &label, QWidget *buddy,
                           QWidget *field, NoteLine *note)
{
    const int em = fontMetrics().height();
    auto *title = new QLabel(label);
    title->setBuddy(buddy);
    if (!buddy) // a field of several lines: beside the first of them
        title->setFixedHeight(m_v2->sizeHint().height());
    grid->addWidget(title, row, 0, buddy ? Qt::AlignVCenter : Qt::AlignTop);
    grid->addWidget(field, row, 1);
    ++row;
    if (note)
        grid->addWidget(note, row++, 1);
    grid->setRowMinimumHeight(row, em / 3);
    return row + 1;
}

void NewImageForm::buildSpace(QGridLayout *grid, int row)
{
    const int em = fontMetrics().height();
    auto *box = new QFrame;
    box->setObjectName(QStringLiteral("newImageForecast"));
    box->setFrameShape(QFrame::StyledPanel);
    auto *cells = new QGridLayout(box);
    cells->setVerticalSpacing(em / 6);
    QFont bold = font();
    bold.setBold(true);
    int at = 0;
    const auto add = [&](const QString &caption, QLabel *value, const QString &objectName) {
        auto *title = new QLabel(caption);
        title->setForegroundRole(QPalette::PlaceholderText);
        value->setObjectName(objectName);
        value->setFont(bold);
        title->setBuddy(value);
        cells->addWidget(title, 0, at);
        cells->addWidget(value, 1, at);
        cells->setColumnStretch(at, 1);
        ++at;
    };
    add(tr("Takes now"), m_now, QStringLiteral("newImageNow"));
    add(tr("When the disk is full"), m_most, QStringLiteral("newImageMost"));
    add(tr("Free in the folder"), m_free, QStringLiteral("newImageFree"));
    grid->addWidget(box, row, 0, 1, 2);
    grid->addWidget(m_warning, row + 1, 0, 1, 2);
}

void NewImageForm::fill(const NewImageChoices &choices)
{
    for (const std::uint64_t unit : kUnits)
        m_unit->addItem(unitName(unit), QVariant::fromValue(unit));
    for (const std::uint64_t cluster : kClusters)
        m_cluster->addItem(sizeText(cluster));
    const auto space = [this](Preallocation value, const QString &words, const char *exact) {
        m_preallocation->addItem(words, static_cast<int>(value));
        m_preallocation->setItemData(m_preallocation->count() - 1,
                                     tr("Preallocation “%1”").arg(QString::fromLatin1(exact)),
                                     Qt::ToolTipRole);
    };
    space(Preallocation::Off, tr("Take space as the disk is filled"), "off");
    space(Preallocation::Metadata, tr("Give every cluster its place now"), "metadata");
    space(Preallocation::Falloc, tr("Reserve all space now"), "falloc");
    space(Preallocation::Full, tr("Write zeros everywhere now"), "full");

    m_folderBytes = choices.folder;
    m_folder->setText(text::path(choices.folder.native()));
    const NewImageOptions &options = choices.options;
    // A size that no unit of the list divides is shown with its own.
    const int unit = m_unit->findData(QVariant::fromValue(unitFor(options.diskBytes)));
    m_unit->setCurrentIndex(unit < 0 ? 0 : unit);
    m_size->setText(unit < 0 ? sizeText(options.diskBytes)
                             : sizeNumber(options.diskBytes, unitFor(options.diskBytes)));
    m_fileFormat = options.format;
    (choices.asBundle ? m_bundle : m_file)->setChecked(true);
    m_parts->setPartSize(choices.partBytes);
    m_cluster->setCurrentText(sizeText(options.clusterBytes));
    m_preallocation->setCurrentIndex(
        m_preallocation->findData(static_cast<int>(options.preallocation)));
}

void NewImageForm::connectFields()
{
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNameTyped = true; });
    connect(m_folder, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_folderBytes = text.trimmed().toStdString(); });
    for (QLineEdit *edit : {m_name, m_folder, m_size})
        connect(edit, &QLineEdit::textChanged, this, &NewImageForm::changed);
    connect(m_cluster, &QComboBox::currentTextChanged, this, &NewImageForm::changed);
    for (QComboBox *combo : {m_unit, m_preallocation})
        connect(combo, &QComboBox::currentIndexChanged, this, &NewImageForm::changed);
    connect(m_bundle, &QRadioButton::toggled, this, [this] {
        const int before = sizeHint().height();
        takeKind();
        layout()->activate();
        Q_EMIT grown(sizeHint().height() - before);
        Q_EMIT changed();
    });
    connect(m_parts, &PartsField::changed, this, &NewImageForm::changed);
    connect(m_v1, &QRadioButton::toggled, this, [this](bool isV1) {
        if (kind() == NewDiskKind::Bundle)
            return; // nobody chose that
        m_fileFormat = isV1 ? FormatVersion::V1 : FormatVersion::V2;
        Q_EMIT changed();
    });
    connect(m_size, &QLineEdit::editingFinished, this, &NewImageForm::takeUnitFromText);
    connect(m_browse, &QPushButton::clicked, this, &NewImageForm::browse);
}

NewDiskKind NewImageForm::kind() const
{
    return m_bundle->isChecked() ? NewDiskKind::Bundle : NewDiskKind::ImageFile;
}

/// A bundle has parts, and its format cannot be chosen.
void NewImageForm::takeKind()
{
    const bool isBundle = kind() == NewDiskKind::Bundle;
    m_partsLabel->setVisible(isBundle);
    m_parts->setVisible(isBundle);
    m_notes[static_cast<std::size_t>(FormField::Format)]->setVisible(isBundle);
    const bool isV1 = isBundle || m_fileFormat == FormatVersion::V1;
    (isV1 ? m_v1 : m_v2)->setChecked(true);
    for (QRadioButton *format : {m_v1, m_v2})
        format->setEnabled(!isBundle);
}

std::uint64_t NewImageForm::chosenUnit() const
{
    return m_unit->currentData().value<std::uint64_t>();
}

/// "64G" becomes "64" and GiB, where the list has the unit.
void NewImageForm::takeUnitFromText()
{
    const auto size = readSize(m_size->text(), chosenUnit());
    if (!size || !size->namesUnit)
        return;
    const int index = m_unit->findData(QVariant::fromValue(size->unit));
    if (index < 0)
        return;
    const QString number = withoutUnit(m_size->text());
    m_unit->setCurrentIndex(index);
    m_size->setText(number);
}

void NewImageForm::browse()
{
    m_askFolder(this, m_folderBytes, [this](const std::filesystem::path &folder) {
        m_folderBytes = folder;
        m_folder->setText(text::path(folder.native()));
        Q_EMIT changed(); // other bytes may read the same
    });
}

NewImageEntries NewImageForm::entries() const
{
    NewImageEntries entries;
    entries.kind = kind();
    entries.partSize = m_parts->partSize();
    entries.name = m_name->text();
    entries.folder = m_folderBytes;
    entries.size = m_size->text();
    entries.sizeUnit = chosenUnit();
    entries.clusterSize = m_cluster->currentText();
    entries.format = m_fileFormat;
    entries.preallocation = static_cast<Preallocation>(m_preallocation->currentData().toInt());
    return entries;
}

void NewImageForm::setName(const QString &name)
{
    m_name->setText(name);
    m_name->selectAll();
}

QWidget *NewImageForm::widgetOf(FormField field) const
{
    switch (field) {
    case FormField::Name:
        return m_name;
    case FormField::Folder:
        return m_folder;
    case FormField::Size:
        return m_size;
    case FormField::Parts:
        return m_parts->list();
    case FormField::Format:
        return m_v1;
    case FormField::ClusterSize:
        return m_cluster;
    case FormField::Preallocation:
        break;
    }
    return m_preallocation;
}

void NewImageForm::showVerdict(const FormVerdict &verdict)
{
    for (std::size_t i = 0; i < kFormFieldCount; ++i) {
        m_notes[i]->setNote(verdict.notes[i]);
        widgetOf(static_cast<FormField>(i))->setAccessibleDescription(verdict.notes[i].text);
    }
    m_parts->setNote(verdict.note(FormField::Parts));
}

void NewImageForm::showForecast(const std::optional<SpaceForecast> &forecast)
{
    const auto text = [](const QString &size) {
        return size.isEmpty() ? QStringLiteral("–") : size;
    };
    const SpaceForecast shown = forecast.value_or(SpaceForecast());
    m_now->setText(text(shown.now));
    m_most->setText(text(shown.most));
    m_free->setText(text(shown.free));
    m_warning->setText(shown.warning.isEmpty() ? NoteLine::Sign::None : NoteLine::Sign::Warning,
                       shown.warning);
}

} // namespace parascope::ui
