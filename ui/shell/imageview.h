#pragma once

#include "ui/shell/settings.h"

#include <QWidget>

#include <filesystem>
#include <vector>

class QVBoxLayout;

namespace parascope::ui {

class Document;
class InsteadPage;
class LayersPanel;
class VerdictLine;
class Workspace;

/// One open image as a window shows it: the verdict line, and below it the workspace, or what can
/// be done when it is no image: with the layers of its disk where it has some. Owns the document.
/// GUI thread.
class ImageView : public QWidget
{
    Q_OBJECT

public:
    /// Takes ownership of `document`; `settings` must outlive the view.
    ImageView(Document *document, Settings *settings, bool isEvidence, QWidget *parent = nullptr);
    ~ImageView() override;

    [[nodiscard]] Document &document() const { return *m_document; }
    [[nodiscard]] VerdictLine *verdict() const { return m_verdict; }
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    /// An empty page until it is known what there is to show.
    void showWaiting();
    /// The disks of a machine, to choose from.
    void showDisks(const std::vector<std::filesystem::path> &folders);
    /// The layers of the disk have their place in the workspace, or in its stead. Null gives the
    /// panel back: it belongs to nobody then. The view never deletes it.
    void setLayers(LayersPanel *panel);

Q_SIGNALS:
    /// Another image was chosen, of those that may have been meant.
    void imageRequested(const std::filesystem::path &path);
    /// It is a raw disk, which shall be imported.
    void importRequested(const std::filesystem::path &path);

private:
    void showWhatThereIs();
    [[nodiscard]] InsteadPage *instead();
    void placeLayers(bool isNothing);
    void detachLayers();

    Document *m_document;
    VerdictLine *m_verdict;
    Workspace *m_workspace;
    InsteadPage *m_instead = nullptr; ///< made when it is needed
    QVBoxLayout *m_layout;
    LayersPanel *m_layers = nullptr;
    bool m_isOffered = false; ///< the page shows what can be done, or that nothing is known yet
    bool m_isNoImage = false; ///< whatever the document says
};

} // namespace parascope::ui
