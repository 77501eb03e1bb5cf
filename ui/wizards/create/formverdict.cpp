#include "ui/wizards/create/formverdict.h"

#include "engine/text/words.h"
#include "ui/wizards/create/sizetext.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::NewImage)
};

bool isControl(QChar c)
{
    return c < u' ' || c == QChar(0x7F);
}

bool hasEnding(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = name.sliced(dot + 1);
    constexpr qsizetype kLongest = 5;
    const auto isPlain = [](QChar c) {
        return c.unicode() < 0x80 && c.isLetterOrNumber();
    };
    return dot > 0 && !ending.isEmpty() && ending.size() <= kLongest &&
           std::ranges::all_of(ending, isPlain) &&
           !std::ranges::all_of(ending, [](QChar c) { return c.isDigit(); });
}

/// What is wrong with the name by itself; empty when nothing is.
QString nameProblem(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return Words::tr("Type a name for the file.");
    if (trimmed.contains(u'/'))
        return Words::tr("A name cannot contain a slash. The folder is chosen below.");
    if (std::ranges::any_of(trimmed, isControl))
        return Words::tr("A name cannot contain line breaks or other control characters.");
    if (trimmed == u"." || trimmed == u"..")
        return Words::tr("“%1” stands for a folder. Type another name.").arg(trimmed);
    return {};
}

std::filesystem::path expanded(const std::filesystem::path &folder)
{
    const std::string &text = folder.native();
    if (text != "~" && !text.starts_with("~/"))
        return folder;
    return QDir::homePath().toStdString() + text.substr(1);
}

QString folderProblem(const std::filesystem::path &folder)
{
    if (folder.empty())
        return Words::tr("Choose a folder.");
    if (!expanded(folder).is_absolute())
        return Words::tr("Type the whole path of the folder, beginning with a slash.");
    return {};
}

/// Limits are told to the byte where the short form rounds, or "at most 2.0 TiB" would forbid what
/// it names.
QString exactly(std::uint64_t bytes, const QLocale &locale)
{
    const QString size = text::size(bytes, locale);
    return size.contains(locale.decimalPoint())
               ? Words::tr("%1 (%2 bytes)").arg(size, text::number(bytes, locale))
               : size;
}

/// Judges one field after the other and keeps what it learns.
class Judge
{
public:
    Judge(const NewImageEntries &entries, const std::optional<NewFilePlace> &place,
          const QLocale &locale)
        : m_entries(entries), m_locale(locale)
    {
        m_verdict.path = newImagePath(entries.name, entries.folder);
        const std::filesystem::path &path = m_verdict.path;
        if (!place || path.empty() || place->path.parent_path() != path.parent_path())
            return;
        m_verdict.isPlaceKnown = place->path == path;
        m_verdict.place = place;
        // So that hints do not flicker while a name is typed.
        if (!m_verdict.isPlaceKnown)
            m_verdict.place->name = NewFilePlace::Name::Free;
    }

    FormVerdict judge()
    {
        judgeName();
        judgeFolder();
        const auto size = readSize(m_entries.size, m_entries.sizeUnit, m_locale);
        const auto cluster = readSize(m_entries.clusterSize, 0, m_locale);
        if (!size)
            problem(FormField::Size, sizeProblem(size.error()));
        else if (size->bytes == 0)
            problem(FormField::Size, Words::tr("The disk cannot be empty. Type its size."));
        if (!cluster)
            problem(FormField::ClusterSize, clusterProblem(cluster.error()));
        if (size && cluster)
            layOut(size->bytes, cluster->bytes);
        if (!note(FormField::ClusterSize).isProblem)
            hintCluster(cluster ? cluster->bytes : 0);
        judgePreallocation();
        return m_verdict;
    }

private:
    FieldNote &note(FormField field) { return m_verdict.notes[static_cast<std::size_t>(field)]; }
    void hint(FormField field, const QString &text) { note(field) = {text, false}; }
    void problem(FormField field, const QString &text) { note(field) = {text, true}; }
    [[nodiscard]] QString size(std::uint64_t bytes) const { return text::size(bytes, m_locale); }

    void judgeName();
    void judgeFolder();
    void layOut(std::uint64_t diskBytes, std::uint64_t clusterBytes);
    void hintCluster(std::uint64_t bytes);
    void judgePreallocation();
    [[nodiscard]] QString sizeProblem(SizeTextProblem why) const;
    [[nodiscard]] QString clusterProblem(SizeTextProblem why) const;
    [[nodiscard]] QString limitProblem(const Error &error) const;

    const NewImageEntries &m_entries;
    const QLocale &m_locale;
    FormVerdict m_verdict;
};

void Judge::judgeName()
{
    const QString wrong = nameProblem(m_entries.name);
    if (!wrong.isEmpty()) {
        problem(FormField::Name, wrong);
        return;
    }
    const QString file =
        text::path(newImagePath(m_entries.name, std::filesystem::path("/")).filename().native());
    hint(FormField::Name, Words::tr("The file will be called “%1”.").arg(file));
    if (!m_verdict.place || m_verdict.place->folder != NewFilePlace::Folder::Usable)
        return;
    m_verdict.isReplacement = m_verdict.place->name == NewFilePlace::Name::Taken;
    if (const FieldNote said = nameNote(m_verdict.place->name, file); !said.text.isEmpty())
        note(FormField::Name) = said;
}

void Judge::judgeFolder()
{
    const QString wrong = folderProblem(m_entries.folder);
    if (!wrong.isEmpty()) {
        problem(FormField::Folder, wrong);
        return;
    }
    if (!m_verdict.place)
        return;
    const QString unusable = ui::folderProblem(m_verdict.place->folder);
    if (!unusable.isEmpty())
        problem(FormField::Folder, unusable);
}

QString Judge::sizeProblem(SizeTextProblem why) const
{
    switch (why) {
    case SizeTextProblem::Empty:
        return Words::tr("Type the size of the disk.");
    case SizeTextProblem::NotASize:
    case SizeTextProblem::NoUnit:
        return Words::tr("This is not a size. Type a number, or one with its unit, such as %1 GiB.")
            .arg(m_locale.toString(1.5));
    case SizeTextProblem::TooLarge:
        return Words::tr("No disk can be that large.");
    }
    return {};
}

QString Judge::clusterProblem(SizeTextProblem why) const
{
    switch (why) {
    case SizeTextProblem::Empty:
        return Words::tr("Choose a cluster size; 1 MiB is usual.");
    case SizeTextProblem::NotASize:
        return Words::tr("This is not a size. Type a number with its unit, such as 256 KiB.");
    case SizeTextProblem::NoUnit:
        return Words::tr("Add the unit: B, KiB or MiB.");
    case SizeTextProblem::TooLarge:
        break;
    }
    return Words::tr("Clusters cannot be that large; 1 MiB is usual.");
}

QString Judge::limitProblem(const Error &error) const
{
    const NewImageOptions &options = m_verdict.options;
    const std::uint64_t largest = largestDisk(options.format, options.clusterBytes);
    if (options.diskBytes <= largest)
        return Words::tr("When every cluster gets its place at once, a disk in format v1 can have "
                         "at most %1. Choose another way to take the space, or format v2.")
            .arg(exactly(error.number, m_locale));
    if (options.format == FormatVersion::V1 &&
        largestDisk(FormatVersion::V2, options.clusterBytes) > largest)
        return Words::tr("In format v1 a disk can have at most %1. Format v2 can be larger.")
            .arg(exactly(largest, m_locale));
    return Words::tr("With clusters of %1 a disk can have at most %2. Choose larger clusters.")
        .arg(size(options.clusterBytes), exactly(largest, m_locale));
}

void Judge::layOut(std::uint64_t diskBytes, std::uint64_t clusterBytes)
{
    m_verdict.options = {m_entries.format, diskBytes, clusterBytes, m_entries.preallocation};
    const auto layout = layOutNewImage(m_verdict.options);
    if (!layout) {
        if (layout.error().code == ErrorCode::NewClusterSize)
            problem(FormField::ClusterSize, Words::tr("Clusters can have 512 bytes to %1.")
                                                .arg(exactly(layout.error().number, m_locale)));
        else if (!note(FormField::Size).isProblem)
            problem(FormField::Size, limitProblem(layout.error()));
        return;
    }
    if (note(FormField::Size).isProblem)
        return;
    const std::uint64_t made = layout->header.diskSectors() * kSectorBytes;
    if (m_verdict.place && layout->fileBytes > m_verdict.place->largestFile) {
        problem(FormField::Size,
                Words::tr("The file would have %1; this drive holds files of up to %2.")
                    .arg(size(layout->fileBytes), size(m_verdict.place->largestFile)));
        return;
    }
    m_verdict.layout = *layout;
    hint(FormField::Size, made == diskBytes
                              ? Words::tr("This is what the virtual machine sees as its disk.")
                              : Words::tr("Rounded up to whole sectors: %1 bytes.")
                                    .arg(text::number(made, m_locale)));
}

void Judge::hintCluster(std::uint64_t bytes)
{
    if (m_verdict.layout && m_verdict.layout->header.clusterBytes() != bytes)
        hint(FormField::ClusterSize,
             Words::tr("Rounded up to whole sectors: %1 bytes.")
                 .arg(text::number(m_verdict.layout->header.clusterBytes(), m_locale)));
    else if (m_verdict.layout)
        hint(FormField::ClusterSize,
             Words::tr("The disk is kept in %1 pieces of this size. 1 MiB is usual.")
                 .arg(text::number(m_verdict.layout->clusterCount, m_locale)));
    else
        hint(FormField::ClusterSize,
             Words::tr("The disk is kept in pieces of this size. 1 MiB is usual."));
}

void Judge::judgePreallocation()
{
    const Preallocation chosen = m_entries.preallocation;
    const bool takesAll = chosen == Preallocation::Falloc || chosen == Preallocation::Full;
    if (takesAll && m_verdict.layout && m_verdict.place &&
        m_verdict.place->folder == NewFilePlace::Folder::Usable &&
        m_verdict.layout->fileBytes > m_verdict.place->freeBytes) {
        problem(FormField::Preallocation,
                Words::tr("This takes %1 at once, and only %2 are free in the folder.")
                    .arg(size(m_verdict.layout->fileBytes), size(m_verdict.place->freeBytes)));
        return;
    }
    switch (chosen) {
    case Preallocation::Off:
        hint(FormField::Preallocation,
             Words::tr("The file is small at first, and grows when the virtual machine writes."));
        break;
    case Preallocation::Metadata:
        hint(FormField::Preallocation,
             Words::tr("Nothing will be fragmented. The space itself is taken when the virtual "
                       "machine writes."));
        break;
    case Preallocation::Falloc:
        hint(FormField::Preallocation,
             Words::tr("The drive cannot run full later. Quick, where the file system can reserve "
                       "space."));
        break;
    case Preallocation::Full:
        hint(FormField::Preallocation,
             Words::tr("The drive cannot run full later. Takes as long as copying a file of this "
                       "size."));
        break;
    }
}

} // namespace

bool FormVerdict::isRight() const
{
    return isPlaceKnown && layout &&
           std::ranges::none_of(notes, [](const FieldNote &note) { return note.isProblem; });
}

std::filesystem::path newImagePath(const QString &name, const std::filesystem::path &folder)
{
    if (!nameProblem(name).isEmpty() || !folderProblem(folder).isEmpty())
        return {};
    QString file = name.trimmed();
    if (!hasEnding(file))
        file += QStringLiteral(".hds");
    return expanded(folder) / file.toStdString();
}

FormVerdict judgeEntries(const NewImageEntries &entries, const std::optional<NewFilePlace> &place,
                         const QLocale &locale)
{
    return Judge(entries, place, locale).judge();
}

} // namespace parascope::ui
