using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Records;

/// What the parts that serve every kind of record (the index, lists, search, text twins, cards kept true) have to know of one kind. Pure: it looks at the
/// record and at nothing else.
internal interface IRecordKind
{
    /// Three to five capital letters: CALL.
    string Kind { get; }

    /// Whether there is something left to do in this state.
    bool IsOpen(string state);

    /// Whom the record concerns, and how. Nobody else sees it.
    IEnumerable<Concern> Concerns(Record record);

    /// What falls due of it and when, null where nothing of a task does any more: every task of the kind is named. The rows follow each change of the record.
    IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record) => [];

    Keeping Keeping => Keeping.AsSet;

    /// Whether it is kept to show who decided or was there: names in it go with the record, and not before.
    bool NamesAreEvidence => Keeping != Keeping.AsSet;

    /// From when on nothing of it is still to come: since it was closed, or its time is past; null where that is not known yet.
    DateTimeOffset? OverAt(Record record) => IsOpen(record.State) ? null : record.UpdatedAt;

    /// Whether some of those in a state with something left to do may be over all the same.
    bool EndsByItself => false;

    /// What other records have to do at once when this one changes, where they have a row for it.
    IEnumerable<(Guid RecordId, string Task)> Wakes(Record record) => [];

    /// The task that each record made from this one has to do at once when this one changes, where it has a row for it.
    string? WakesMade => null;

    /// The task that looks at it anew once somebody it waits for can be written to at last.
    string? ArrivalTask => null;

    /// What its data say as far as somebody who acts under these ids may know it; as JSON.
    string? DataFor(Record record, IReadOnlyCollection<string> readerIds) => record.Data;

    /// By which words it is found, beside title, body and number: names, companies, telephone numbers.
    IEnumerable<string?> Words(Record record);

    /// The heading of a list of them: "Le tue chiamate", "Chiamate che hai passato".
    string ListName(ListPart part, string language);

    /// Of those that are closed, where the other heading would say what they are no longer.
    string? ClosedListName(ListPart part, string language) => null;

    /// Whether it may lie with an office, which has a list of its own.
    bool LiesWithOffices => false;

    /// First words of what can be typed about it, each with the verb that it stands for: "approva" is approve. Those of every kind are known.
    IEnumerable<(string Word, string Verb)> Twins => [];

    /// The same in more words than one, such as the titles of its buttons, said of the one that was shown last: "non è per me" is refuse. What stands behind goes with it.
    IEnumerable<(string Words, string Verb)> Phrases => [];

    /// The verb that a plain yes, or no, to its card stands for, of somebody for whom it waits; null where the card asks nothing of the kind.
    string? Answer(Record record, IReadOnlyCollection<string> readerIds, bool isYes) => null;

    /// What one of them is called before its number: "la chiamata 42", "task 42".
    IReadOnlyList<string> Nouns => [];

    /// What people call one besides, where no number stands behind: what a colleague is asked for is a request, too.
    IReadOnlyList<string> AlsoCalled => [];

    /// Whether its skill understands by itself which one is meant where this verb is said of one by its noun: "chiudi l'attività stampante".
    bool HasOwnNames(string verb) => false;

    /// Whether its skill understands what is said of this verb by itself: then the words go to Language.
    bool HasOwnWords(string verb) => false;

    /// Whether its card is worked with by several in one chat, as the minutes of a meeting are: then its buttons stand there for all.
    bool LivesAmongOthers => false;

    /// Whether it waits for a deputy by name, and only where somebody is away: of a list of what waits for oneself nothing is somebody else's then.
    bool NamesDeputies => false;

    /// Whether it stands in the history who has seen it, once for each version.
    bool NotesViews => false;

    /// What a line of its history is called: "approvata"; null where the word is the same for every kind.
    string? Action(string action, string language) => null;

    /// What a change is in words, for a table of its history: nothing where only the machine needs it, null where it is told as it stands.
    IEnumerable<string>? Told(FieldChange change, string language, TimeZoneInfo zone) => null;

    (Tone Tone, string Word) State(Record record, string language);

    /// What a state is called where nothing else of the record is known, as in its history.
    string StateName(string state, string language) => state;

    /// One line of a list, behind the title: from whom, for whom.
    string Line(Record record, string language);

    /// What an exported list has beside number, title, state, people and dates.
    IEnumerable<ExportColumn> Columns(string language, TimeZoneInfo zone) => [];

    /// The card as this reader sees it.
    AdaptiveCard Card(CardPlace place, RecordView view);
}

/// Who says how long the content of a closed record is kept.
internal enum Keeping
{
    /// The section Retention.
    AsSet,

    /// The record itself.
    ByItself,

    /// Nobody: it is what administrators set, which holds until it is set otherwise, or tells of what is gone.
    Always,
}

internal enum ListPart { Mine, Asked, Office, All }

/// A person to whom a record matters; an office's id is <see cref="Staff.Departments"/>'.
internal sealed record Concern(string PersonId, ConcernRole Role);

internal enum ConcernRole
{
    /// It waits for this person.
    Acts,

    /// This person asked for it.
    Asked,

    /// May see it: watchers, those who have decided, who took the call.
    Sees,
}

/// What a card shows of a record: as it is now, for one reader.
internal sealed record RecordView(Record Record, string ReaderId)
{
    /// The ids under which the reader acts: the own, the offices', those of whom the reader stands in for.
    public IReadOnlyList<string> ReaderIds { get; init; } = [ReaderId];
    public IReadOnlyList<LinkedRecord> Links { get; init; } = [];
    public string? Notice { get; init; }

    /// To whoever asked for it: the ids of those for whom it waits and who cannot be written to.
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// What was done last is the reader's own, and can still be taken back.
    public bool MayUndo { get; init; }

    /// The view with a sentence more, unless it was said already.
    public RecordView Saying(string? more) => more is null || Notice?.Contains(more, StringComparison.Ordinal) == true ? this : this with { Notice = Notice is null ? more : $"{Notice} {more}" };
}
