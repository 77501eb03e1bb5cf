#pragma once

#include "engine/session/transfersession.h"
#include "ui/widgets/askpath.h"
#include "ui/wizards/create/newdiskoutline.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace parascope::ui {

class NoteLine;
class PartsField;
class PathField;

/// Which raw disk becomes which image or bundle: the fields of the Import dialog, and what is to be
/// said of them. Judges by what it is told; looks at nothing itself. GUI thread.
class ImportForm : public QWidget
{
    Q_OBJECT

public:
    ImportForm(const std::filesystem::path &folder, const AskPath &askPath,
               QWidget *parent = nullptr);

    void setSource(const std::filesystem::path &raw);
    /// The wish as it stands; both paths may be empty.
    [[nodiscard]] ImportRequest request() const;
    /// What is known of a request(); nothing while it is looked at.
    void showOutlook(const std::optional<ImportOutlook> &outlook);
    /// It may begin.
    [[nodiscard]] bool isRight() const { return m_isRight; }
    /// A file has that name, and has to be asked about.
    [[nodiscard]] bool isReplacement() const { return m_isReplacement; }

Q_SIGNALS:
    /// Something else is wished.
    void changed();

private:
    void build();
    void takeKind();
    void takeSource();
    [[nodiscard]] NewDiskKind kind() const;
    [[nodiscard]] bool judgeParts(const std::optional<ImportOutlook> &outlook);
    void refuse(const Error &error);
    [[nodiscard]] bool judgeSource(const std::optional<ImportOutlook> &outlook);
    [[nodiscard]] bool judgeRoom(const ImportForecast &forecast, const NewFilePlace &place);

    PathField *m_source;
    QComboBox *m_kind;
    QLabel *m_partsLabel = nullptr;
    QLabel *m_targetLabel = nullptr;
    PartsField *m_parts;
    QComboBox *m_format;
    QComboBox *m_cluster;
    PathField *m_target;
    QCheckBox *m_verify;
    QLabel *m_forecast;
    NoteLine *m_warning;
    int m_fileFormat = 0;       ///< row of the format that was chosen while it could be
    bool m_isTargetOurs = true; ///< nobody has chosen one
    bool m_isRight = false;
    bool m_isReplacement = false;
};

} // namespace parascope::ui
