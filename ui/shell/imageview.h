#pragma once

#include "ui/shell/settings.h"

#include <QWidget>

#include <filesystem>

namespace parascope::ui {

class Document;
class InsteadPage;
class VerdictLine;
class Workspace;

/// One open image as a window shows it: the verdict line, and below it the workspace, or what can
/// be done when it is no image. Owns the document. GUI thread.
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
    /// Another image was chosen, of those that may have been meant.
    void imageRequested(const std::filesystem::path &path);
    /// It is a raw disk, which shall be imported.
    void importRequested(const std::filesystem::path &path);

private:
    void showWhatThereIs();

    Document *m_document;
    VerdictLine *m_verdict;
    Workspace *m_workspace;
    InsteadPage *m_instead;
};

} // namespace parascope::ui
