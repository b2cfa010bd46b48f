using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Minutes.Documents;

internal enum Register { Formal, Short }

/// Minutes as they stand, on their way to paper.
/// <param name="State">One of <see cref="MinutesStates"/>.</param>
internal sealed record MinutesPaper(MinutesData Data, string Title, string? Reference, string State)
{
    private readonly TimeZoneInfo _zone = WallClock.Zone(Data.Zone);

    public string Language => Data.Language;

    public PaperTexts Texts => PaperTexts.In(Data.Language);

    public bool IsDraft => !MinutesStates.IsApproved(State);

    public DateTimeOffset Begin => Data.OpenedAt ?? Data.Start;

    public static Paper Write(MinutesPaper minutes, Register register) => register == Register.Formal ? FormalMinutes.Write(minutes) : ActionMinutes.Write(minutes);

    public DateOnly Day(DateTimeOffset at) => WallClock.Day(at, _zone);

    public TimeOnly Hour(DateTimeOffset at) => WallClock.Time(at, _zone);

    public IEnumerable<MinutesEntry> Under(int? item) => Data.Entries.Where(e => e.Item == item && e.Type != EntryType.Item);

    /// Everybody who was there for a while, in the order of the list; then the others.
    public IEnumerable<MinutesPerson> Here => Data.People.Where(WasHere);

    public bool WasHere(MinutesPerson person) => person.Attendance is Attendance.Present or Attendance.Remote || Movements(person, EntryType.Arrival).Any();

    public IEnumerable<MinutesEntry> Movements(MinutesPerson person, EntryType type) =>
        Data.Entries.Where(e => e.Type == type && e.Person is { } who && (who.Id == person.Id || (who.Id is null && who.Name == person.Name)));

    /// The votes in the room at the beginning, by proxy too.
    public int VotesAtBegin => Data.People.Where(p => IsAtBegin(p.Id) || Data.Entries.Any(e => e is { Type: EntryType.Proxy, Item: null, ProxyTo: { } to } && e.Person?.Id == p.Id && IsAtBegin(to.Id))).Sum(p => p.Votes);

    private bool IsAtBegin(string? id) => Data.People.Any(p => p.Id == id && p.Attendance is (Attendance.Present or Attendance.Remote));

    public int Votes => Data.People.Sum(p => p.Votes);

    /// How many votes must be in the room; null where there is no rule.
    public int? Quorum => Data.Rule switch
    {
        { Type: QuorumType.Majority } => (Votes / 2) + 1,
        { Type: QuorumType.TwoThirds } => ((2 * Votes) + 2) / 3,
        { Type: QuorumType.Number, Number: { } number } => number,
        _ => null,
    };

    public Paper Make(string title, IReadOnlyList<Block> blocks) =>
        new(title, Language, Reference, string.Join(" · ", new[] { Data.Body, Texts.Day(Day(Begin)), Reference }.OfType<string>()), IsDraft ? Texts.Draft : null, blocks) { Author = Data.Secretary?.Name };

    /// What was changed in the round of corrections; it stays to be read.
    public IEnumerable<Block> Changes()
    {
        var taken = Data.Corrections.Where(c => c.IsTaken == true).ToList();
        if (taken.Count == 0) yield break;
        yield return new Heading(Texts.Corrections);
        yield return new Grid([Texts.Before, Texts.After, Texts.By], [.. taken.Select(c => (IReadOnlyList<string>)[c.Before, c.After, c.ByName])], [40, 40, 20]) { Caption = Texts.Corrections };
    }

    public Block Signing()
    {
        List<(MinutesRole Role, MinutesPerson? Person)> signers = [(MinutesRole.Chair, Data.Chair), (MinutesRole.Secretary, Data.Secretary)];
        return new Signatures([.. signers.Where(s => s.Person is not null).DistinctBy(s => s.Person!.Id).Select(s =>
            (Texts.Role(s.Role), s.Person!.Name, Data.Signatures.FirstOrDefault(x => x.Id == s.Person.Id) is { } signed ? Texts.SignedOn(Texts.Day(Day(signed.At))) : Data.Unsigned.Any(x => x.Id == s.Person.Id) ? Texts.Unsigned : null))]);
    }
}
