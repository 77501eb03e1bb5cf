#pragma once

#include "ui/shell/settings.h"

#include <QWidget>

#include <filesystem>
#include <vector>

class QLabel;

namespace parascope::ui {

class Document;
class VerdictLine;
class Workspace;

/// One open image as a window shows it: the verdict line, and below it the workspace. Owns the
/// document. GUI thread.
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

Q_SIGNALS:
    /// Of a folder with several images: one was chosen.
    void imageRequested(const std::filesystem::path &path);

private:
    void showNothing();
    void showWhatThereIs();

    Document *m_document;
    VerdictLine *m_verdict;
    Workspace *m_workspace;
    QLabel *m_nothing;
    std::vector<std::filesystem::path> m_inside; ///< images, when the path is a folder
};

} // namespace parascope::ui
