#pragma once

#include <functional>

namespace parascope::ui {

class Document;
class ImageEdits;
class ImageRepair;
class ImageTransfers;
class ImageView;
class MainWindow;
class Windows;

/// One image of a window with all that serves it: its view, repairs, edits and transfers. They are
/// made, and end, as a whole and in the right order. GUI thread.
class ShownImage
{
public:
    /// Takes ownership of `document`. `window`, whose actions are joined, and `windows` must
    /// outlive it.
    ShownImage(Document *document, Windows *windows, MainWindow *window);
    ~ShownImage();
    ShownImage(const ShownImage &) = delete;
    ShownImage &operator=(const ShownImage &) = delete;

    [[nodiscard]] ImageView *view() const { return m_view; }
    [[nodiscard]] Document &document() const;
    [[nodiscard]] ImageRepair &repair() const { return *m_repair; }
    [[nodiscard]] ImageEdits &edits() const { return *m_edits; }
    [[nodiscard]] ImageTransfers &transfers() const { return *m_transfers; }

    void setEvidence(bool isEvidence);
    /// Something would be lost, or broken off, if it ended now.
    [[nodiscard]] bool isInUse() const;
    /// A change is being written, which the end of the image would break off.
    [[nodiscard]] bool isWriting() const;
    /// False while something would be lost: then it is asked, and the window is closed later if
    /// that is wanted.
    [[nodiscard]] bool mayClose();
    /// The same for another image that shall take its place; `later` runs when it may after all.
    [[nodiscard]] bool mayBeReplaced(const std::function<void()> &later);

private:
    ImageView *m_view;
    ImageRepair *m_repair;
    ImageEdits *m_edits;
    ImageTransfers *m_transfers;
};

} // namespace parascope::ui
