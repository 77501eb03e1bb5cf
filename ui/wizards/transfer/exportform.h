#pragma once

#include "engine/session/transfersession.h"
#include "ui/widgets/askpath.h"
#include "ui/wizards/transfer/exportsource.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace parascope::ui {

class ElidedLabel;
class Document;
class NoteLine;
class PathField;

/// What of a disk goes where, as what: the fields of the Export dialog, and what is to be said of
/// them. Judges by what it is told; looks at nothing itself. GUI thread.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    /// `document` must outlive it; it has a table, or a disk is set at once.
    ExportForm(const Document *document, DiskPtr disk, AskPath askPath, QWidget *parent = nullptr);

    /// The disk that the document's image is part of; null: the image alone.
    void setDisk(DiskPtr disk);
    /// The document has another state.
    void takeState();
    [[nodiscard]] const ExportSource &source() const { return m_source; }
    /// The wish as it stands; the target may be empty.
    [[nodiscard]] ExportRequest request() const;
    /// What is known of a request(); nothing while it is looked at.
    void showOutlook(const std::optional<ExportOutlook> &outlook);
    /// It may begin.
    [[nodiscard]] bool isRight() const { return m_isRight; }
    /// A file has that name, and has to be asked about.
    [[nodiscard]] bool isReplacement() const { return m_isReplacement; }

Q_SIGNALS:
    /// Something else is wished.
    void changed();

private:
    void build();
    void takeSource();
    void fillParts();
    void fillFormats();
    void takeFormat();
    void suggestTarget();
    [[nodiscard]] bool judgeForecast(const Result<ExportForecast> &forecast);
    [[nodiscard]] std::optional<ByteRange> part() const;
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] bool isImage() const;

    const Document *m_document;
    ExportSource m_source;
    ElidedLabel *m_disk;
    NoteLine *m_diskNote;
    QComboBox *m_part;
    QComboBox *m_format;
    QLabel *m_clusterLabel = nullptr;
    QComboBox *m_cluster;
    PathField *m_target;
    QCheckBox *m_layerOnly;
    QCheckBox *m_zeros;
    QCheckBox *m_verify;
    QLabel *m_forecast;
    NoteLine *m_warning;
    std::vector<ByteRange> m_parts; ///< behind the whole disk
    bool m_isTargetOurs = true;     ///< nobody has chosen one
    bool m_isRight = false;
    bool m_isReplacement = false;
};

} // namespace parascope::ui
