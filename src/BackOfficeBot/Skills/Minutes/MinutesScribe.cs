using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Minutes;

/// Who writes, when, and by which message.
internal sealed record MinutesHand(string Id, string Name, DateTimeOffset At, string? MessageId = null)
{
    /// The item of the agenda; null for the one that is being dealt with, 0 for before the first.
    public int? Item { get; init; }
}

/// The minutes with the line in them, or why it is not taken; and what should be known besides.
internal sealed record MinutesWritten(MinutesData? Data, MinutesEntry? Entry, string? Problem = null, string? Notice = null);

/// Writes a line into minutes. Pure: the same line, hand and minutes always give the same.
internal sealed class MinutesScribe(MinutesTexts t)
{
    /// Clocks differ: somebody may leave a little later than the bot thinks it is.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <param name="due">The day that <see cref="MinutesLine.Due"/> of a line means; null where it was not understood.</param>
    /// <param name="source">As it was typed, where it was typed.</param>
    public MinutesWritten Write(MinutesData data, MinutesLine line, MinutesHand hand, Func<MinutesLine, DateOnly?>? due, string? source)
    {
        if (hand.MessageId is { } message && data.Entries.FirstOrDefault(e => e.MessageId == message) is { } there)
            return new(data, there);
        if (line.Does is LineDoes.Add)
            return data.Entries.Count >= MinutesLimits.Entries ? Wrong(t.Full(MinutesLimits.Entries)) : At(data, line, hand.At) is not { } at ? Wrong(t.NotYet(line.At!.Value))
                : Put(data, line, new(data.LastEntry + 1, line.Type, line.Text, at, hand.Id, hand.Name) { Item = hand.Item is { } item ? item > 0 ? item : null : data.Item, MessageId = hand.MessageId, Source = source }, due?.Invoke(line));
        if ((line.Entry == MinutesLine.LastEntry ? data.Entries is [.., var last] ? last : null : data.Entries.FirstOrDefault(e => e.Number == line.Entry)) is not { } entry)
            return Wrong(t.NoEntry(line.Entry));
        if (line.Does is LineDoes.Remove)
            return Told(data, new(Recounted(data with { Entries = [.. data.Entries.Where(e => e != entry)] }), entry));
        var meant = line.HasType ? line : MinutesLine.As(entry.Type, line.Text, data.People);
        // Who corrects only the words takes nobody's action away, and no day.
        if (!line.HasType && entry.Action is { } action && meant.Names.Count == 0)
            meant = meant with { Names = [.. action.Who.Select(w => w.Name)] };
        var by = due?.Invoke(meant) ?? (!line.HasType && meant.Due is null ? entry.Action?.Due : null);
        var time = line.At is null ? entry.At : At(data, meant, hand.At);
        return time is null ? Wrong(t.NotYet(line.At!.Value)) : Put(data, meant, entry with { Type = meant.Type, Text = meant.Text, At = time.Value, Source = source }, by);
    }

    private MinutesWritten Put(MinutesData data, MinutesLine line, MinutesEntry entry, DateOnly? due)
    {
        // What is corrected is not in the room that it is looked at with.
        var others = data with { Entries = [.. data.Entries.Where(e => e.Number != entry.Number)] };
        var written = line.Type switch
        {
            EntryType.Vote => Vote(others, line, entry),
            EntryType.Action => Action(line, entry, others, due),
            EntryType.Item => Item(others, line, entry),
            EntryType.Arrival or EntryType.Departure => Move(others, line, entry),
            EntryType.Proxy => Proxy(others, line, entry),
            EntryType.Chair => Chair(others, line, entry),
            _ => entry.Text.Length == 0 ? Wrong(t.Empty(entry.Type)) : new(others, entry),
        };
        if (written is not { Data: { } kept, Entry: { } done })
            return written;
        if (line.At is not null && data.OpenedAt is { } opened && done.At < opened.AddMinutes(-1))
            written = written with { Notice = string.Join(' ', new[] { written.Notice, t.BeforeOpening(WallClock.Time(opened, WallClock.Zone(data.Zone))) }.OfType<string>()) };
        done = done with
        {
            Decision = done.Type is EntryType.Decision ? done.Decision ?? kept.Entries.Select(e => e.Decision ?? 0).Append(0).Max() + 1 : null,
            Action = done.Type is EntryType.Action ? done.Action : null, Vote = done.Type is EntryType.Vote ? done.Vote : null,
            Person = done.Type is EntryType.Arrival or EntryType.Departure or EntryType.Proxy or EntryType.Chair ? done.Person : null, ProxyTo = done.Type is EntryType.Proxy ? done.ProxyTo : null,
        };
        return Told(data, written with { Entry = done, Data = Recounted(kept with { Entries = [.. kept.Entries.Append(done).OrderBy(e => e.Number)], LastEntry = Math.Max(kept.LastEntry, done.Number) }) });
    }

    /// Votes that are worth something else than before, by who came or went.
    private MinutesWritten Told(MinutesData before, MinutesWritten written)
    {
        var other = written.Data!.Entries.Where(e => e.Vote is { } now && e.Number != written.Entry!.Number && before.Entries.FirstOrDefault(b => b.Number == e.Number)?.Vote is { } was
                && (was.Passed, was.HasQuorum, was.IsBeyond) != (now.Passed, now.HasQuorum, now.IsBeyond))
            .Select(e => e.Vote is { IsBeyond: true } beyond ? t.VoteBeyond(e.Number, beyond.Cast, beyond.Present) : t.VoteChanged(e.Number, MinutesWords.Vote(e.Vote!, t))).ToList();
        return other.Count == 0 ? written : written with { Notice = string.Join(' ', new[] { written.Notice }.Concat(other).OfType<string>()) };
    }

    private MinutesWritten Action(MinutesLine line, MinutesEntry entry, MinutesData data, DateOnly? due)
    {
        var who = line.Names.Select(said => data.People.Called(said) is { } person ? new MinutesName(person.Id, person.Name) : new MinutesName(null, said)).ToList();
        var text = line.Due is { } words && due is null ? $"{line.Text}, {words}" : line.Text;
        string?[] notices = [who.Find(w => w.Id is null) is { } unknown ? t.WhoUnknown(unknown.Name) : null, line.Due is { } unclear && due is null ? t.DueUnclear(unclear) : null];
        var done = entry with { Text = text, Action = new() { Who = who, Due = due, Task = entry.Action?.Task } };
        return text.Length == 0 ? Wrong(t.Empty(entry.Type)) : new(data, done, Notice: string.Join(' ', notices.OfType<string>()) is { Length: > 0 } notice ? notice : null);
    }

    private MinutesWritten Item(MinutesData data, MinutesLine line, MinutesEntry entry) => (line.IsNext ? (data.Item ?? 0) + 1 : line.Item ?? 0) is var number
        && data.Agenda.FirstOrDefault(i => i.Number == number) is { } item ? new(data with { Item = item.Number }, entry with { Item = item.Number, Text = item.Text }) : Wrong(line.IsNext && data.Agenda.Count > 0 ? t.NoNextItem : t.NoItem(number, data.Agenda.Count));

    private MinutesWritten Move(MinutesData data, MinutesLine line, MinutesEntry entry)
    {
        if (line.Names is not [{ Length: > 0 } said])
            return Wrong(t.Empty(entry.Type));
        var person = data.People.Called(said);
        if (person is null && line is { IsGuest: true, Type: EntryType.Arrival })
        {
            person = new(MinutesPerson.GuestId + (data.People.Count + 1), said, MinutesRole.Guest) { Votes = 0 };
            data = data with { People = [.. data.People, person] };
        }
        if (person is null)
            return Wrong(data.People.IsOfSeveral(said) ? t.NameOfSeveral(said) : entry.Type is EntryType.Arrival ? t.ArrivalUnknown(said) : t.NameUnknown(said));
        var isIn = MinutesRoom.At(data, entry.At).IsIn(person.Id);
        return isIn == entry.Type is EntryType.Arrival ? Wrong(isIn ? t.IsInAlready(person.Name) : t.IsNotIn(person.Name))
            : new(data, entry with { Person = new(person.Id, person.Name) }, Notice: entry.Type is EntryType.Departure && data.Chair?.Id == person.Id ? t.ChairLeft(person.Name) : null);
    }

    /// Somebody who is in the room takes the chair; who had it does not have to be.
    private MinutesWritten Chair(MinutesData data, MinutesLine line, MinutesEntry entry)
    {
        if (line.Names is not [{ Length: > 0 } said])
            return Wrong(t.Empty(entry.Type));
        return data.People.Called(said) is not { } person ? Wrong(Unknown(data, said))
            : !MinutesRoom.At(data, entry.At).IsIn(person.Id) ? Wrong(t.IsNotIn(person.Name)) : data.Chair?.Id == person.Id ? Wrong(t.IsChair(person.Name))
            : new(data, entry with { Person = new(person.Id, person.Name) });
    }

    private MinutesWritten Proxy(MinutesData data, MinutesLine line, MinutesEntry entry)
    {
        if (line.Names is not [{ Length: > 0 } said])
            return Wrong(t.Empty(entry.Type));
        var (from, to) = (data.People.Called(said), line.ProxyTo is { } holder ? data.People.Called(holder) : null);
        return from is null ? Wrong(Unknown(data, said)) : line.ProxyTo is not null && to is null ? Wrong(Unknown(data, line.ProxyTo))
            : from.Votes == 0 ? Wrong(t.HasNoVote(from.Name)) : from.Id == to?.Id ? Wrong(t.OwnProxy)
            : new(data, entry with { Person = new(from.Id, from.Name), ProxyTo = to is null ? null : new(to.Id, to.Name) });
    }

    private MinutesWritten Vote(MinutesData data, MinutesLine line, MinutesEntry entry)
    {
        if (line.Vote is not { } said)
            return Wrong(t.VoteUnclear);
        var room = MinutesRoom.At(data, entry.At);
        if (!room.HasQuorum || room.Present == 0)
            return Wrong(t.NoQuorum(room.Present, room.Total, Math.Max(1, room.Quorum)));
        List<NamedVote> names = [];
        var sums = new int[3];
        foreach (var (name, choice) in said.Names)
        {
            if (data.People.Called(name) is not { } person)
                return Wrong(Unknown(data, name));
            var isBy = room.Proxies.Any(p => p.Giver.Id == person.Id);
            if (person.Votes == 0 || (!room.IsIn(person.Id) && !isBy))
                return Wrong(person.Votes == 0 ? t.HasNoVote(person.Name) : t.IsNotIn(person.Name));
            if (names.Exists(n => n.Id == person.Id))
                return Wrong(t.NamedTwice(person.Name));
            names.Add(new(person.Id, person.Name, choice));
        }
        // Who votes by proxy may vote otherwise than whoever holds it.
        foreach (var name in names)
            sums[(int)name.Choice] += room.IsIn(name.Id) ? room.VotesOf(name.Id) - room.Proxies.Where(p => p.Holder.Id == name.Id && names.Exists(n => n.Id == p.Giver.Id)).Sum(p => p.Giver.Votes)
                : data.People.First(p => p.Id == name.Id).Votes;
        var (against, abstained) = (said.Against ?? sums[(int)VoteChoice.Against], said.Abstained ?? sums[(int)VoteChoice.Abstained]);
        var inFavour = said.For ?? (said.IsRollCall ? sums[(int)VoteChoice.For] : room.Present - against - abstained);
        if (inFavour < 0 || inFavour + against + abstained > room.Present)
            return Wrong(t.TooManyVotes(Math.Max(0, inFavour) + against + abstained, room.Present));
        if (sums[(int)VoteChoice.Against] > against || sums[(int)VoteChoice.Abstained] > abstained)
            return Wrong(t.MoreNames);
        var missing = !said.IsRollCall && (against > sums[(int)VoteChoice.Against] || abstained > sums[(int)VoteChoice.Abstained]);
        var notCast = room.Present - inFavour - against - abstained;
        string?[] notices = [missing ? t.NamesMissing : null, notCast > 0 ? t.NotCast(notCast, room.Present) : null];
        return new(data, entry with { Vote = Counted(room, new(inFavour, against, abstained) { Names = names, IsRollCall = said.IsRollCall }) }, Notice: string.Join(' ', notices.OfType<string>()) is { Length: > 0 } notice ? notice : null);
    }

    /// Who came or went, said later, may change what a vote was worth.
    private static MinutesData Recounted(MinutesData data) =>
        data with { Entries = [.. data.Entries.Select(e => e.Vote is { } vote && Counted(MinutesRoom.At(data, e.At), vote) is var now && now != vote ? e with { Vote = now } : e)] };

    private static MinutesVote Counted(MinutesRoom room, MinutesVote vote) => room.Needed(vote.Against, vote.Abstained, vote.For) is var needed
        ? vote with { Present = room.Present, Quorum = room.Quorum, Needed = needed, Passed = room.HasQuorum && vote.For >= needed } : vote;

    private static DateTimeOffset? At(MinutesData data, MinutesLine line, DateTimeOffset now)
    {
        // What is written after somebody has left happened after that, also where that was said a minute too early.
        if (line.At is not { } time)
            return data.Entries.Count > 0 && data.Entries[^1].At > now ? data.Entries[^1].At : now;
        var zone = WallClock.Zone(data.Zone);
        var at = WallClock.At(WallClock.Day(data.OpenedAt ?? now, zone), time, zone);
        // It goes on after midnight.
        if (data.OpenedAt is { } opened && at < opened - TimeSpan.FromHours(12))
            at = at.AddDays(1);
        return at > now + Ahead ? null : at;
    }

    private string Unknown(MinutesData data, string name) => data.People.IsOfSeveral(name) ? t.NameOfSeveral(name) : t.NameUnknown(name);

    private static MinutesWritten Wrong(string problem) => new(null, null, problem);
}
