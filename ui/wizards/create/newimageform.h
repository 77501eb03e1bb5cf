#pragma once

#include "ui/wizards/create/askfolder.h"
#include "ui/wizards/create/formverdict.h"
#include "ui/wizards/create/newimagechoices.h"
#include "ui/wizards/create/spaceforecast.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace parascope::ui {

class NoteLine;
class PartsField;

/// The fields of the New Image dialog, each with a line for what is to be said of it, and what the
/// image will take. Shows verdicts; makes none. GUI thread.
class NewImageForm : public QWidget
{
    Q_OBJECT

public:
    NewImageForm(const NewImageChoices &choices, AskFolder askFolder, QWidget *parent = nullptr);

    [[nodiscard]] NewImageEntries entries() const;
    /// Puts another name in place of one that nobody has typed.
    void setName(const QString &name);
    /// Somebody typed a name.
    [[nodiscard]] bool isNameTyped() const { return m_isNameTyped; }
    void showVerdict(const FormVerdict &verdict);
    void showForecast(const std::optional<SpaceForecast> &forecast);

Q_SIGNALS:
    void changed();
    /// It needs that much more height than before, or less.
    void grown(int by);

private:
    void build();
    void buildSpace(QGridLayout *grid, int row);
    int addField(QGridLayout *grid, int row, const QString &label, QWidget *buddy, QWidget *field,
                 NoteLine *note);
    void fill(const NewImageChoices &choices);
    void connectFields();
    void takeKind();
    [[nodiscard]] NewDiskKind kind() const;
    void browse();
    void takeUnitFromText();
    [[nodiscard]] QWidget *widgetOf(FormField field) const;
    [[nodiscard]] std::uint64_t chosenUnit() const;

    AskFolder m_askFolder;
    QRadioButton *m_file;
    QRadioButton *m_bundle;
    QLineEdit *m_name;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QLineEdit *m_size;
    QComboBox *m_unit;
    QLabel *m_partsLabel = nullptr;
    PartsField *m_parts;
    QRadioButton *m_v2;
    QRadioButton *m_v1;
    QComboBox *m_cluster;
    QComboBox *m_preallocation;
    std::array<NoteLine *, kFormFieldCount> m_notes;
    QLabel *m_now;
    QLabel *m_most;
    QLabel *m_free;
    NoteLine *m_warning;
    std::filesystem::path m_folderBytes;            ///< a name need not be text; what is typed is
    FormatVersion m_fileFormat = FormatVersion::V2; ///< chosen while it could be
    bool m_isNameTyped = false;
};

} // namespace parascope::ui
