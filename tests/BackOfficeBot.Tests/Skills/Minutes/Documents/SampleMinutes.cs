using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;

namespace BackOfficeBot.Tests.Skills.Minutes.Documents;

/// A board's meeting on 26 November 2026, 15:30 in Milan, with everything that can happen in one.
internal static class SampleMinutes
{
    private static readonly DateTimeOffset Begin = At(15, 30);

    public static DateTimeOffset At(int hour, int minute) => new(2026, 11, 26, hour - 1, minute, 0, TimeSpan.Zero);

    public static MinutesPaper Of(string language, string state = MinutesStates.Signed, int items = 3) => new(Data(language, items), "Riunione", "MIN-2026-0000012", state);

    public static MinutesData Data(string language, int items = 3)
    {
        List<MinutesEntry> entries =
        [
            Entry(1, EntryType.Proxy, null, "") with { Person = new("4", "Sara Greco"), ProxyTo = new("3", "Davide Rinaldi") },
            Entry(2, EntryType.Note, 1, language == "it" ? "Il bilancio è stato inviato a tutti una settimana prima." : "The accounts were sent to everybody a week before."),
            Entry(3, EntryType.Arrival, 1, "") with { At = At(15, 45), Person = new("5", "Luca Moretti") },
            Entry(4, EntryType.Vote, 1, language == "it" ? "Approvare il bilancio 2026" : "Approve the accounts of 2026") with
            {
                Vote = new(5, 1, 2) { Present = 8, Quorum = 4, Needed = 5, Passed = true, Names = [new("7", "Paolo Ferrari", VoteChoice.Against), new("8", "Giulia Romano", VoteChoice.Abstained)] },
            },
            Entry(5, EntryType.Decision, 1, language == "it" ? "Il bilancio 2026 è approvato." : "The accounts of 2026 are approved.") with { Decision = 1, Reference = "DEC-2026-0000003" },
            Entry(6, EntryType.Action, 2, language == "it" ? "Mandare il preventivo ai soci" : "Send the estimate to the partners") with
            {
                Action = new() { Who = [new("5", "Luca Moretti"), new("6", "Chiara Galli")], Due = new(2026, 12, 11) },
            },
            Entry(7, EntryType.Departure, 2, "") with { At = At(16, 5), Person = new("7", "Paolo Ferrari") },
        ];
        for (var item = 4; item <= items; item++)
        {
            var number = entries.Count;
            entries.Add(Entry(number + 1, EntryType.Note, item, "Si discute a lungo della proposta, dei costi per i prossimi tre anni e di chi potrebbe occuparsene, con pareri diversi su ogni punto. " + item));
            entries.Add(Entry(number + 2, EntryType.Vote, item, "Proposta " + item) with { Vote = new(6, 1, 1) { Present = 8, Quorum = 4, Needed = 5, Passed = true } });
            entries.Add(Entry(number + 3, EntryType.Decision, item, "La proposta è approvata come presentata.") with { Decision = item });
        }
        return new()
        {
            Type = MeetingType.Board,
            Body = language == "it" ? "Consiglio di amministrazione" : "Board of directors",
            Place = "Milano, Sala Verdi",
            Call = new(1, new(2026, 11, 18)),
            Start = Begin,
            OpenedAt = Begin,
            ClosedAt = At(17, 0),
            Zone = "Europe/Rome",
            Language = language,
            Rule = new(QuorumType.Majority),
            People =
            [
                new("1", "Elena Valdoro", MinutesRole.Chair) { Attendance = Attendance.Present, Votes = 2 },
                new("2", "Marta Conti", MinutesRole.Secretary) { Attendance = Attendance.Present, Votes = 0 },
                new("3", "Davide Rinaldi", MinutesRole.Member) { Attendance = Attendance.Remote },
                new("4", "Sara Greco", MinutesRole.Member) { Attendance = Attendance.Excused },
                new("5", "Luca Moretti", MinutesRole.Member),
                new("7", "Paolo Ferrari", MinutesRole.Member) { Attendance = Attendance.Present },
                new("8", "Giulia Romano", MinutesRole.Member) { Attendance = Attendance.Present },
            ],
            Agenda = [.. Enumerable.Range(1, items).Select(i => new MinutesItem(i, i switch { 1 => "Bilancio", 2 => "Preventivo", 3 => "Varie ed eventuali", _ => "Proposta " + i }))],
            Entries = entries,
            OpenActions = [new("TASK-2026-0000007", "Rinnovare la polizza", "Chiara Galli", new(2026, 11, 30), language == "it" ? "in corso" : "in progress")],
            Corrections = [new(1, 2, "5", "Luca Moretti", At(18, 0), "una settimana dopo", "una settimana prima") { IsTaken = true }],
            Signatures = [new("1", "Elena Valdoro", MinutesRole.Chair, At(18, 30))],
        };
    }

    private static MinutesEntry Entry(int number, EntryType type, int? item, string text) => new(number, type, text, At(15, 50), "2", "Marta Conti") { Item = item };
}
