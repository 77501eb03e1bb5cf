#include "ui/wizards/create/formverdict.h"

#include "engine/text/words.h"
#include "ui/wizards/create/sizetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::NewImage)
};

/// Judges one field after the other and keeps what it learns.
class Judge
{
public:
    Judge(const NewImageEntries &entries, const std::optional<NewFilePlace> &place,
          const QLocale &locale)
        : m_entries(entries), m_locale(locale)
    {
        m_verdict.path = newImagePath(entries.name, entries.folder, entries.kind);
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
        judgeParts();
        if (size && cluster)
            layOut(size->bytes, cluster->bytes);
        if (isBundle())
            hint(FormField::Format, Words::tr("Parallels Desktop opens only format v1."));
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
    void judgeParts();
    void layOut(std::uint64_t diskBytes, std::uint64_t clusterBytes);
    [[nodiscard]] Result<NewDiskOutline> outline();
    void takeOutline(const NewDiskOutline &outline, std::uint64_t diskBytes);
    void refuse(const Error &error);
    void refuseBundle(const BundleLimit &limit)
    {
        problem(limit.isAboutParts ? FormField::Parts : FormField::Size, limit.text);
    }
    [[nodiscard]] bool isBundle() const { return m_entries.kind == NewDiskKind::Bundle; }
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
    const QString wrong = diskNameProblem(m_entries.name);
    if (!wrong.isEmpty()) {
        problem(FormField::Name, wrong);
        return;
    }
    const QString file =
        text::path(newImagePath(m_entries.name, "/", m_entries.kind).filename().native());
    hint(FormField::Name, isBundle() ? Words::tr("The folder will be called “%1”.").arg(file)
                                     : Words::tr("The file will be called “%1”.").arg(file));
    if (!m_verdict.place || m_verdict.place->folder != NewFilePlace::Folder::Usable)
        return;
    const NewFilePlace::Name name = m_verdict.place->name;
    m_verdict.isReplacement = !isBundle() && name == NewFilePlace::Name::Taken;
    const FieldNote said = isBundle() ? folderNameNote(name, file) : nameNote(name, file);
    if (!said.text.isEmpty())
        note(FormField::Name) = said;
}

void Judge::judgeFolder()
{
    const QString wrong = folderPathProblem(m_entries.folder);
    if (!wrong.isEmpty()) {
        problem(FormField::Folder, wrong);
        return;
    }
    if (!m_verdict.place)
        return;
    const QString unusable = folderProblem(m_verdict.place->folder);
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
            .arg(exactSize(error.number, m_locale));
    if (options.format == FormatVersion::V1 &&
        largestDisk(FormatVersion::V2, options.clusterBytes) > largest)
        return Words::tr("In format v1 a disk can have at most %1. Format v2 can be larger.")
            .arg(exactSize(largest, m_locale));
    return Words::tr("With clusters of %1 a disk can have at most %2. Choose larger clusters.")
        .arg(size(options.clusterBytes), exactSize(largest, m_locale));
}

void Judge::judgeParts()
{
    if (!isBundle())
        return;
    const QString wrong = partSizeProblem(m_entries.partSize, m_locale);
    if (!wrong.isEmpty())
        problem(FormField::Parts, wrong);
}

Result<NewDiskOutline> Judge::outline()
{
    if (!isBundle())
        return layOutNewImage(m_verdict.options).map([](const NewImageLayout &layout) {
            return outlineOf(layout);
        });
    const NewImageOptions &options = m_verdict.options;
    m_verdict.bundle = {options.diskBytes, options.clusterBytes, m_entries.partSize.value_or(0),
                        options.preallocation};
    // What is wrong with the name is said once.
    const std::filesystem::path &path = m_verdict.path;
    return layOutNewBundle(path.empty() ? std::filesystem::path("disk.hdd") : path,
                           *m_verdict.bundle)
        .map([](const NewBundleLayout &layout) { return outlineOf(layout); });
}

void Judge::refuse(const Error &error)
{
    if (error.code == ErrorCode::NewClusterSize)
        problem(
            FormField::ClusterSize,
            Words::tr("Clusters can have 512 bytes to %1.").arg(exactSize(error.number, m_locale)));
    else if (error.code == ErrorCode::InvalidDescriptor)
        problem(FormField::Name, Words::tr("The description of a disk cannot hold this name. Type "
                                           "another one."));
    else if (note(FormField::Size).isProblem)
        return;
    else if (isBundle())
        refuseBundle(bundleLimit(*m_verdict.bundle, error, m_locale));
    else
        problem(FormField::Size, limitProblem(error));
}

void Judge::layOut(std::uint64_t diskBytes, std::uint64_t clusterBytes)
{
    m_verdict.options = {m_entries.format, diskBytes, clusterBytes, m_entries.preallocation};
    if (note(FormField::Parts).isProblem)
        return;
    const Result<NewDiskOutline> made = outline();
    if (!made)
        refuse(made.error());
    else if (!note(FormField::Size).isProblem)
        takeOutline(*made, diskBytes);
}

void Judge::takeOutline(const NewDiskOutline &outline, std::uint64_t diskBytes)
{
    if (m_verdict.place && outline.longestFile > m_verdict.place->largestFile) {
        problem(FormField::Size,
                Words::tr("The file would have %1; this drive holds files of up to %2.")
                    .arg(size(outline.longestFile), size(m_verdict.place->largestFile)));
        return;
    }
    m_verdict.layout = outline;
    hint(FormField::Size, outline.diskBytes == diskBytes
                              ? Words::tr("This is what the virtual machine sees as its disk.")
                              : Words::tr("Rounded up to whole sectors: %1 bytes.")
                                    .arg(text::number(outline.diskBytes, m_locale)));
    if (isBundle())
        hint(FormField::Parts, partCountHint(outline.files, m_locale));
}

void Judge::hintCluster(std::uint64_t bytes)
{
    if (m_verdict.layout && m_verdict.layout->clusterBytes != bytes)
        hint(FormField::ClusterSize,
             Words::tr("Rounded up to whole sectors: %1 bytes.")
                 .arg(text::number(m_verdict.layout->clusterBytes, m_locale)));
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
             Words::tr("Takes little room at first, and grows when the virtual machine writes."));
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

FormVerdict judgeEntries(const NewImageEntries &entries, const std::optional<NewFilePlace> &place,
                         const QLocale &locale)
{
    return Judge(entries, place, locale).judge();
}

} // namespace parascope::ui
