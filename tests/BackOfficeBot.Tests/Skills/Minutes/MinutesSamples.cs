using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;
using BackOfficeBot.Skills.Minutes.Decisions;
using BackOfficeBot.Skills.Minutes.Material;
using BackOfficeBot.Tests.Common;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// Every card of minutes, in every state that looks different.
internal static class MinutesSamples
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(CardPlace place, string hostile)
    {
        var (kind, zone, t) = (new MinutesKind(), WallClock.Zone(null), MinutesFormTexts.In(place.Language));
        var form = new MinutesForm { Title = hostile[..100], Day = "2026-11-24", From = "10:00", Chair = "1", Secretary = "2", Members = "1,2,3", Agenda = hostile, Quorum = nameof(QuorumType.Number), QuorumVotes = "9", Call = "2" };
        IReadOnlyList<Person> known = [new("1", "Elena Valdoro", ""), new("2", "Marta Conti", ""), new("3", hostile, "")];
        yield return ("minutes: which meeting", MinutesFormCard.Which(place, [Event(hostile), Event("Comitato sicurezza"), Event("")], zone, notice: hostile));
        yield return ("minutes: form", MinutesFormCard.Form(place, Guid.Empty, new() { Secretary = "2" }, [], known, null, isNew: true));
        yield return ("minutes: form, wrong", MinutesFormCard.Form(place, Guid.Empty, form,
            new() { ["title"] = t.TitleMissing, ["agenda"] = t.AgendaTooLong(400, 300, 15000), ["chair"] = t.ChairMissing, ["secretary"] = t.SecretaryMissing, ["members"] = t.SomebodyGone, ["quorumVotes"] = t.QuorumWrong(7), ["sent"] = t.SentLate }, known, null, isNew: false));

        var data = Board(place.Language, hostile);
        foreach (var (name, sample) in new[] { ("", data), (" of many", Many(data, hostile)) })
        {
            yield return ($"minutes{name}: prepared", View(MinutesStates.Prepared, sample));
            yield return ($"minutes{name}: open", View(MinutesStates.Open, sample));
            yield return ($"minutes{name}: open, for a participant", View(MinutesStates.Open, sample, "3"));
            yield return ($"minutes{name}: draft", View(MinutesStates.Draft, sample));
            yield return ($"minutes{name}: opening", MinutesEntryCards.Open(place, Row(MinutesStates.Prepared, sample), sample));
            yield return ($"minutes{name}: attendance", MinutesEntryCards.Room(place, Row(MinutesStates.Open, sample), sample, new(), new() { ["at"] = MinutesTexts.In(place.Language).IsNotIn(hostile) }));
            yield return ($"minutes{name}: all lines", MinutesEntryCards.Page(place, Row(MinutesStates.Open, sample), sample, 0, LinePress.Correct));
            foreach (var type in new[] { EntryType.Decision, EntryType.Action, EntryType.Vote })
                yield return ($"minutes{name}: {type}", MinutesEntryCards.Entry(place, Row(MinutesStates.Open, sample), sample, new(Guid.Empty, type) { MessageId = "1", Entry = sample.Entries.First(e => e.Type == type).Number },
                    new() { Text = hostile, Who = "1", For = "2" }, MinutesTexts.In(place.Language).NoQuorum(2, 5, 3)));
        }
        yield return ("minutes: just opened", View(MinutesStates.Open, data with { Entries = [] }));
        yield return ("minutes: closing", MinutesEntryCards.Close(place, Row(MinutesStates.Open, data), data));
        yield return ("minutes: closing, empty", MinutesEntryCards.Close(place, Row(MinutesStates.Open, data), data with { Entries = [] }));
        yield return ("minutes: who came", MinutesEntryCards.Entry(place, Row(MinutesStates.Open, data), data, new(Guid.Empty, EntryType.Departure) { MessageId = "1", Entry = 5 }, new(), null));

        var review = data with
        {
            CorrectBy = AllCards.Now.AddDays(2), Acceptances = [new("3", "Davide Rinaldi", Start)], Corrections = [new(1, 2, "5", hostile, Start, "Si approva il bilancio", hostile), new(2, 7, "3", "Davide Rinaldi", Start, hostile, hostile) { IsTaken = true }],
            Signatures = [new("1", "Elena Valdoro", MinutesRole.Chair, Start)],
        };
        foreach (var (state, reader) in new[]
        {
            (MinutesStates.Correction, "1"), (MinutesStates.Correction, "5"), (MinutesStates.Proposed, "1"), (MinutesStates.Corrected, "2"), (MinutesStates.NotApproved, "1"), (MinutesStates.Signed, "2"), (MinutesStates.Filed, "1"),
        })
            yield return ($"minutes: {state}, for {reader}", View(state, state == MinutesStates.Proposed ? review with { Corrections = [review.Corrections[1]] } : review, reader));
        var mails = review with
        {
            Document = new("Verbali/2026", "https://valdoro.sharepoint.example/Verbali/2026/MIN-2026-0000012.docx", ["paolo.ferrari@valdoro.example"]) { IsWithoutPdf = true },
            Mails = [.. Enum.GetValues<MailStep>().Select(step => new MinutesMail(Guid.Empty, "1", "Elena Valdoro", "elena@valdoro.example", [.. Enumerable.Repeat(new MailReader(hostile[..60], "a@b.example"), 6)], step, Start))],
        };
        yield return ("minutes: filed in a folder, mailed", View(MinutesStates.Filed, mails));
        yield return ("minutes: being filed", View(MinutesStates.Signed, review with { Filing = new("1", "Elena Valdoro", Start) }));
        yield return ("minutes: by mail to whom", MinutesMailCard.Ask(place, Row(MinutesStates.Corrected, mails), new(Guid.Empty, Guid.Empty), new("elena@valdoro.example", "Elena Valdoro", [new("Paolo Ferrari", "paolo@valdoro.example"), new(hostile[..60], "x@altrove.example")]), [hostile[..60]], null));
        yield return ("minutes: by mail to nobody", MinutesMailCard.Ask(place, Row(MinutesStates.Corrected, mails), new(Guid.Empty, Guid.Empty), new("", "", [.. Enumerable.Range(0, 120).Select(i => new MailReader("Straßenbahn Wärterhäuschen", $"x{i}@altrove.example"))]), [], MinutesMailTexts.In(place.Language).NobodyTicked));
        yield return ("minutes: earlier actions", MinutesOldActions.Card(place, Row(MinutesStates.Open, data), [.. Enumerable.Range(0, 30).Select(i => new OldAction(data.OpenActions[i % 2] with { IsClosed = i % 3 == 0 }, i % 2 == 0 ? Row(MinutesStates.Open, data) : null, i % 3 > 0))], hostile));
        yield return ("minutes: asking for a review", MinutesReviewCards.Ask(place, Row(MinutesStates.Draft, data), data, new() { Day = "2026-11-20" }, new() { ["day"] = MinutesReviewTexts.In(place.Language).UntilPast }));
        yield return ("minutes: a change", MinutesReviewCards.Change(place, Row(MinutesStates.Correction, review), review, data.Entries[6], new(Guid.Empty, EntryType.Note) { Entry = 7, MessageId = "" }, hostile, MinutesReviewTexts.In(place.Language).TextSame));
        yield return ("minutes: which document", MinutesDownload.Ask(place, Row(MinutesStates.Filed, data), true, MinutesDownloadTexts.In(place.Language).Printing));
        yield return ("minutes: which text", MinutesReviewCards.Decide(place, Row(MinutesStates.Correction, review), review, review.Corrections[0]));
        yield return ("minutes: all lines, to propose", MinutesEntryCards.Page(place, Row(MinutesStates.Correction, review), review, 0, LinePress.Propose));

        foreach (var (state, data2) in new[] { (DecisionStates.InForce, Decided(hostile)), (DecisionStates.Revoked, Decided(hostile) with { RevokedBy = "DEC-2026-0000009" }) })
        {
            var decision = new Record { Id = Guid.Empty, Kind = DecisionKind.Name, Title = hostile[..120], Body = hostile, State = state };
            (decision.Reference, decision.CreatedByName, decision.CreatedAt) = ("DEC-2026-0000004", "Marta Conti", Start);
            decision.SetData(data2, DecisionJson.Default.DecisionData);
            yield return ($"minutes: a decision {state}", DecisionCard.Of(place, new(), new(decision, "1")));
            var list = RecordListCard.Of(place, new([new DecisionKind()]), new(DecisionKind.Name, ListPart.All) { Search = "x", Said = hostile }, DeskTexts.In(place.Language).Found(hostile), [decision], DecisionTexts.In(place.Language).Unavailable(BackOfficeBot.Assistant.AssistantProblem.Busy), null);
            yield return ($"minutes: an answer of the assistant about what is {state}", DecisionAnswerCard.Of(list, new([new(hostile, [decision.Reference]), new("Si noleggia il furgone.", [decision.Reference])], [new(decision.Reference, hostile, hostile)]), place.Language));
        }

        yield return ("minutes: actions", MinutesActions.Ask(place, Row(MinutesStates.Draft, data), data with { Entries = [.. data.Entries, Line(8, EntryType.Action) with { Text = hostile, Action = new() }] }));
        yield return ("minutes: actions of nobody", MinutesActions.Ask(place, Row(MinutesStates.Draft, data), data with { Entries = [Line(8, EntryType.Action) with { Text = hostile, Action = new() }] }));

        var found = new FoundDraft(Guid.Empty, Guid.Empty, hostile[..60], [.. Enumerable.Range(0, 14).Select(i => new FoundRow(new((EntryType)(i % 4), i % 3 == 0 ? hostile : "Si approva il bilancio", i % 2 == 0 ? hostile : "Si approva il bilancio")
        {
            Item = i % 4 == 0 ? null : 2, Speaker = i % 2 == 0 ? "Paolo Ferrari" : null, At = TimeSpan.FromSeconds(i), Names = ["Paolo"], Vote = new() { For = 3, Against = 1 },
        }, new(2026, 11, 27), i % 2 == 0) { Problem = i == 1 ? MinutesTexts.In(place.Language).TooManyVotes(9, 4) : null })]) { LeftOut = 1_200 };
        yield return ("minutes: from notes", FoundCards.Ask(place, Row(MinutesStates.Open, data), null, null, null));
        yield return ("minutes: from notes, wrong", FoundCards.Ask(place, Row(MinutesStates.Open, data), (Guid.Empty, hostile[..60]), hostile, MaterialTexts.In(place.Language).PasteSomething, Guid.Empty));
        yield return ("minutes: notes of which", FoundCards.Which(place, Guid.Empty, new(Guid.Empty, hostile[..60], new([], false)), [Row(MinutesStates.Open, data), Row(MinutesStates.Draft, data)]));
        yield return ("minutes: found", FoundCards.Found(place, Guid.Empty, found, Row(MinutesStates.Open, data), data, 1, null));
        yield return ("minutes: found, some not", FoundCards.Found(place, Guid.Empty, found with { LeftOut = 0 }, Row(MinutesStates.Open, data), data, 0, MaterialTexts.In(place.Language).SomeNot(1)));
        var proposed = found with { Rows = [.. found.Rows.Take(3), .. found.Rows.Take(2).Select(r => r with { IsTaken = false, Found = r.Found with { ProposedAs = "00" } })], LeftOut = 0 };
        yield return ("minutes: found by the assistant", FoundCards.Found(place, Guid.Empty, proposed, Row(MinutesStates.Open, data), data, 0, MaterialAssistantTexts.In(place.Language).Proposed(2)));
        yield return ("minutes: found row of the assistant", FoundCards.Edit(place, Row(MinutesStates.Open, data), data, proposed.Rows[3], new(Guid.Empty, 0, []), FoundEdit.Of(proposed.Rows[3], data), null));
        foreach (var row in new[] { 1, 2, 3 })
            yield return ($"minutes: found row {row}", FoundCards.Edit(place, Row(MinutesStates.Open, data), data, found.Rows[row], new(Guid.Empty, 0, []), FoundEdit.Of(found.Rows[row], data), MaterialTexts.In(place.Language).TypeAsksMore));

        AdaptiveCard View(string state, MinutesData of, string reader = "1") => MinutesCard.Of(place, kind, new(Row(state, of), reader) { Notice = state == MinutesStates.Open && of.Entries.Count == 0 ? MinutesCardTexts.In(place.Language).HowToWrite : null });
    }

    private static DecisionData Decided(string hostile) => new() { Body = "CdA", Minutes = "MIN-2026-0000012", Entry = 2, Item = hostile, On = Start, Zone = "Europe/Rome", Readers = ["1"], Revokes = ["DEC-2025-0000003"] };

    public static Record Row(string state, MinutesData data)
    {
        var record = new Record { Id = Guid.Empty, Kind = MinutesKind.Name, Title = "Consiglio di amministrazione", State = state };
        (record.Reference, record.CreatedById, record.CreatedByName, record.CreatedAt) = ("MIN-2026-0000012", "2", "Marta Conti", Start.AddDays(-1));
        data.PutInto(record);
        return record;
    }

    public static MinutesData Board(string language, string hostile) => new()
    {
        Type = MeetingType.Board, Body = "CdA", Place = "Sala Duomo", Start = Start, End = Start.AddHours(2), OpenedAt = Start, Zone = "Europe/Rome", Language = language, Rule = new(QuorumType.Majority), Call = new(1),
        Agenda = [new(1, "Bilancio 2026"), new(2, hostile), new(3, "Varie ed eventuali")], Item = 2,
        People =
        [
            In("1", "Elena Valdoro", MinutesRole.Chair), In("2", "Marta Conti", MinutesRole.Secretary) with { Votes = 0 }, In("3", "Davide Rinaldi"), In("4", "Paolo Ferrari"), In("5", hostile),
            new("6", "James Whitfield", MinutesRole.Member) { Attendance = Attendance.Absent },
        ],
        OpenActions = [new("TASK-2026-0000007", hostile, "Paolo Ferrari", new(2026, 11, 20), "accettata"), new("MIN-2026-0000009/4", "Chiedere tre offerte", null, null, "non ancora affidata")],
        LastEntry = 7,
        Entries =
        [
            Line(1, EntryType.Item) with { Item = 1, Text = "Bilancio 2026" },
            Line(2, EntryType.Decision) with { Text = "Si approva il bilancio", Decision = 1, Source = "decisione: " + hostile },
            Line(3, EntryType.Vote) with { Text = "bilancio", Vote = new(3, 1, 0) { Names = [new("4", "Paolo Ferrari", VoteChoice.Against)], Present = 4, Quorum = 3, Needed = 3, Passed = true } },
            Line(4, EntryType.Action) with { Text = hostile, Action = new() { Who = [new("3", "Davide Rinaldi")], Due = new(2026, 11, 27) } },
            Line(5, EntryType.Departure) with { Person = new("4", "Paolo Ferrari") },
            Line(6, EntryType.Proxy) with { Person = new("6", "James Whitfield"), ProxyTo = new("3", "Davide Rinaldi") },
            Line(7, EntryType.Note) with { Text = hostile },
        ],
    };

    private static MinutesData Many(MinutesData data, string hostile) => data with
    {
        Agenda = [.. Enumerable.Range(1, 300).Select(i => new MinutesItem(i, hostile))],
        People = [.. data.People, .. Enumerable.Range(10, 100).Select(i => In($"{Guid.Empty}{i}", $"Straßenbahn Wärterhäuschen {i}"))],
        Entries = [.. data.Entries, .. Enumerable.Range(8, 300).Select(i => Line(i, EntryType.Note) with { Text = string.Concat(Enumerable.Repeat(hostile, 10)) })],
        OpenActions = [.. Enumerable.Range(1, 30).Select(i => new OpenAction($"TASK-2026-00000{i}", hostile, hostile, null, "accettata"))],
    };

    private static MinutesPerson In(string id, string name, MinutesRole role = MinutesRole.Member) => new(id, name, role) { Attendance = Attendance.Present };

    private static MinutesEntry Line(int number, EntryType type) => new(number, type, "", Start.AddMinutes(number), "2", "Marta Conti") { Item = 1 };

    private static CalendarEvent Event(string subject) => new() { Id = "AAMkAG" + subject.Length, Subject = subject, Start = Start, End = Start.AddHours(1) };
}
