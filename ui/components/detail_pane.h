// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>
#include <vector>

#include "models/base/fact.h"
#include "models/base/view_state.h"
#include "models/format/notice.h"

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QLabel;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::ui {

class Banner;
class FactGrid;
class FlowLayout;
class Theme;

// One record beside its list: what it is called, its state, what can be done with it, its facts, and tables of what belongs to it.
// The pane scrolls as a whole, not each of its tables.
class DetailPane : public QFrame {
  Q_OBJECT
 public:
  struct Words {
    QString none;  // no record is open
    QString reading;
  };
  // `name` begins the names of its parts. The theme outlives the pane.
  DetailPane(const QString& name, Words words, const Theme& theme, QWidget* parent);

 Q_SIGNALS:
  void retry();  // the record could not be read

 protected:
  void changeEvent(QEvent* event) override;

  // While the pane is made; each widget is the pane's from then on.
  void addToHead(QWidget* widget);
  void addBelowHead(QWidget* widget);  // hints and banners about what can be done
  void addOnTop(QWidget* widget);      // is there without a record, too
  QTableView* addLines(QAbstractItemModel& lines, const QString& title, const char* name);

  struct Record {
    QString id;
    QString state;
    models::Tone tone{};
    std::vector<models::Fact> facts;
  };
  // Without a record: the words for that, or what went wrong.
  void showReading(models::ViewState state, const models::Notice& notice, bool hasRecord);
  void showRecord(const Record& record);

 private:
  struct Section {
    QTableView* table;
    QWidget* frame;
    QWidget* none;
  };
  void layOut();
  void showState();
  void fitLines();

  QString m_name;
  Words m_words;
  const Theme& m_theme;
  QLabel* m_hint;
  Banner* m_banner;
  QWidget* m_body;
  QWidget* m_scroll;  // with the body in it
  QVBoxLayout* m_outer;
  FlowLayout* m_head;
  QVBoxLayout* m_below;
  FactGrid* m_facts;
  QVBoxLayout* m_lines;
  QLabel* m_id;
  QLabel* m_state;
  models::Tone m_tone{};
  std::vector<Section> m_sections;
};

}  // namespace trunkline::ui
