#pragma once

#include "ui/document/layerplace.h"
#include "ui/widgets/askpath.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace parascope::ui {

class ElidedLabel;
class Document;
class LayerTick;

/// What a change of an image has to say and to ask, whatever it is: where the undo file goes and
/// how large it gets, whether somebody uses the disk when the program cannot tell, and whether a
/// layer is to be changed on which others stand. GUI thread.
class ChangeFooter : public QWidget
{
    Q_OBJECT

public:
    /// Without `askPath`, the undo file goes beside the image.
    ChangeFooter(const std::filesystem::path &image, AskPath askPath, QWidget *parent = nullptr);

    /// The undo file takes `undoFileBytes`, and the image becomes longer by `grows`; `free`: room
    /// beside the image.
    void showUndoFile(std::uint64_t undoFileBytes, std::uint64_t grows, std::uint64_t free);
    void hideUndoFile();
    /// A person has to say that nobody uses the disk.
    void setAsked(bool isAsked);

    /// The one that is shown; empty, which means beside the image, when none was shown yet.
    [[nodiscard]] const std::filesystem::path &undoFile() const
    {
        return m_undoFile.empty() ? m_beside : m_undoFile;
    }
    [[nodiscard]] bool isNotInUseConfirmed() const;

    /// Asks for a second tick where others stand on the image; only together with an undo file.
    void setLayerPlace(const LayerPlace &place);
    /// The same, for as long as both live. `document` has the image.
    void followLayerPlace(const Document *document);
    /// Nothing stands on the image, or somebody said that it is to be changed nevertheless.
    [[nodiscard]] bool isLayerConfirmed() const;

Q_SIGNALS:
    /// A tick was set or taken away.
    void changed();

private:
    void build();
    void chooseName();
    void updateText();
    void ask();

    std::filesystem::path m_image;
    AskPath m_askPath;
    std::filesystem::path m_undoFile; ///< that somebody asked for
    std::filesystem::path m_beside;   ///< the name beside the image; kept while it is free
    std::uint64_t m_bytes = 0;
    std::uint64_t m_grows = 0;
    std::uint64_t m_free = 0;
    ElidedLabel *m_text;
    QPushButton *m_change;
    LayerTick *m_layer;
    QCheckBox *m_notInUse;
};

} // namespace parascope::ui
