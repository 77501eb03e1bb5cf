#pragma once

#include "ui/models/layerfiles.h"
#include "ui/models/layerrows.h"

#include <QStringList>

#include <filesystem>

namespace parascope {
class DiskSession;
} // namespace parascope

namespace parascope::ui {

/// What a line of the list of layers is about.
struct LayerLine
{
    enum class Kind : std::uint8_t
    {
        Layer,
        Part,    ///< a layer's file of one part of the disk
        Heading, ///< above the files that nothing names
        Orphan   ///< such a file
    };
    Kind kind = Kind::Layer;
    std::size_t row = 0;    ///< of LayerRows; for layers and their parts
    std::size_t number = 0; ///< the part's storage; the file's place in Bundle::orphans
};

/// What is opened when a line is picked.
struct LayerTarget
{
    bool isLayer = false;    ///< else a file that nothing names
    QString guid;            ///< of the layer, unified
    std::size_t storage = 0; ///< of the line, or for a layer the one that is looked at
    /// Where the file is, or should be; empty when the layer has none in that part.
    std::filesystem::path file;
};

/// What the lines say of the layers of a disk, in the user's words. Looks at the session whenever
/// it is asked, and keeps only which file belongs to which layer. GUI thread.
class LayerLines
{
public:
    LayerLines() = default;
    /// `disk` must outlive it, and have the bundle that it has now.
    explicit LayerLines(const DiskSession *disk);

    [[nodiscard]] const LayerRows &rows() const { return m_rows; }
    [[nodiscard]] std::size_t orphanCount() const;
    /// Lines of parts below each layer; none in a disk of one.
    [[nodiscard]] std::size_t partCount() const;

    /// Nothing for the heading.
    [[nodiscard]] std::optional<LayerTarget> target(const LayerLine &line) const;
    /// The line that the window shows.
    [[nodiscard]] std::optional<LayerLine> shown() const;
    [[nodiscard]] bool isShown(const LayerLine &line) const;
    [[nodiscard]] bool isTop(const LayerLine &line) const;
    [[nodiscard]] bool isBranch(const LayerLine &line) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(const QString &guid) const;

    [[nodiscard]] LayerFiles files(const LayerLine &line) const;
    /// The worse of what the files and what the place of the layer in the tree are.
    [[nodiscard]] FilesSign sign(const LayerLine &line) const;
    [[nodiscard]] QString name(const LayerLine &line) const;
    [[nodiscard]] QString date(const LayerLine &line) const;
    [[nodiscard]] QString state(const LayerLine &line) const;
    /// What signs tell of a line: "shown here", "top", "branch".
    [[nodiscard]] QStringList marks(const LayerLine &line) const;
    /// Name, identifier, paths, and what is wrong, in lines.
    [[nodiscard]] QString explanation(const LayerLine &line) const;

private:
    /// An image of the descriptor: its storage and its index there.
    struct FileRef
    {
        std::size_t storage = 0;
        std::size_t image = 0;
    };

    [[nodiscard]] bool isReportCurrent() const;
    [[nodiscard]] const SnapshotNode &node(const LayerLine &line) const;
    [[nodiscard]] const FileRef *file(std::size_t node, std::size_t storage) const;
    [[nodiscard]] LayerFiles filesOf(const FileRef &ref) const;
    [[nodiscard]] LayerFiles orphanFiles(std::size_t orphan) const;
    [[nodiscard]] QStringList layerSentences(const LayerLine &line) const;
    [[nodiscard]] QStringList fileSentences(const FileRef &ref) const;

    const DiskSession *m_disk = nullptr;
    BundlePtr m_bundle;
    LayerRows m_rows;
    std::vector<std::vector<FileRef>> m_files; ///< by node, ascending by storage
};

} // namespace parascope::ui
