namespace BackOfficeBot.Language.Dates;

/// <summary>Makes values of what was understood: every meaning that the words allow, the preferred first.</summary>
internal sealed class Resolution(DateTime now, TimeZoneInfo? zone, Direction direction)
{
    private const int Day = 24 * 3600;

    public When Of(Item item, TextSpan span)
    {
        if (item.IsImpossible)
            return new(item.Type, span, []);
        var values = new List<WhenValue>(2);
        switch (item.Type)
        {
            case WhenType.Duration:
                values.Add(new() { Length = item.Length.ToTimeSpan(), Grain = item.Grain });
                if (item.OrLength is { } longer)
                    values.Add(new() { Length = longer.ToTimeSpan(), Grain = item.Grain });
                break;
            case WhenType.Set:
                foreach (var (from, to) in Stretches(item.From, item.To))
                    values.Add(new() { Rule = item.Rule, Time = TimeOf(from), TimeEnd = TimeOf(to), Grain = item.Grain });
                break;
            case WhenType.Date or WhenType.DateRange:
                foreach (var days in item.Days)
                    Add(values, item, days.First?.ToDateTime(default), days.End?.ToDateTime(default));
                break;
            case var _ when item.Exact is { } exact:
                Add(values, item, exact.From, exact.To);
                if (item.OrExact is { } other)
                    Add(values, item, other.From, other.To);
                break;
            case WhenType.Time or WhenType.TimeRange:
                var there = item.Zone is { } said && zone is not null ? WallTime.Elsewhere(now, zone, said) : now;
                foreach (var (from, to) in Stretches(item.From, item.To))
                    Add(values, item, from, to, there.Date.AddDays(Shift(there, from ?? to, to)));
                break;
            default:
                // Midnight of a day is the one that ends it, or the one that begins it.
                foreach (var days in item.Days)
                    foreach (var (from, to) in Stretches(item.From, item.To, days.End > days.First))
                    {
                        Add(values, item, from, to, (days.First ?? days.End)!.Value.ToDateTime(default), days.End?.ToDateTime(default));
                        if (from == Day && item.Type is WhenType.DateTime)
                            Add(values, item, 0, null, days.First!.Value.ToDateTime(default));
                    }
                break;
        }
        if (item is { Exact: null, OrExact: { } alternative })
            Add(values, item, alternative.From, alternative.To);
        if (item.OrRule is { } rule)
            foreach (var (from, to) in Stretches(item.From, item.To, false))
                values.Add(new() { Rule = rule, Time = TimeOf(from), TimeEnd = TimeOf(to), Grain = item.Grain });
        return new(item.Type, span, values);
    }

    // A time alone is the next one, or looking back the last one.
    private int Shift(DateTime there, int? from, int? to)
    {
        if (from is not { } seconds)
            return 0;
        var at = there.Date.AddSeconds(seconds);
        return direction is Direction.Future ? (to is { } end ? there.Date.AddSeconds(Math.Max(end, seconds)) : at) < there && seconds < Day ? 1 : 0 : at > there && seconds < Day ? -1 : seconds >= Day ? -1 : 0;
    }

    private void Add(List<WhenValue> values, Item item, int? from, int? to, DateTime day, DateTime? lastDay = null) =>
        Add(values, item, from is { } a ? day.AddSeconds(a) : null, to is { } b ? (lastDay ?? day).AddSeconds(b) : null);

    private void Add(List<WhenValue> values, Item item, DateTime? start, DateTime? end)
    {
        if (item.Zone is { } said && zone is not null)
            (start, end) = (Here(start), Here(end));
        var value = new WhenValue { Start = start, End = end, IsEndIncluded = item.IsEndIncluded, Grain = item.Grain, IsApproximate = item.IsApproximate };
        if (item.Zone is { } other && zone is null && (start ?? end) is { } edge)
            value = value with { Offset = other.GetUtcOffset(DateTime.SpecifyKind(edge, DateTimeKind.Unspecified)) };
        if (zone is null || item.Type is WhenType.Date or WhenType.DateRange)
        {
            AddOnce(values, value);
            return;
        }
        foreach (var known in WallTime.Of(value, zone))
            AddOnce(values, known);

        DateTime? Here(DateTime? wall) => wall is { } there ? WallTime.Elsewhere(there, said, zone) : null;
    }

    // All else that they say is the same.
    private static void AddOnce(List<WhenValue> values, WhenValue value)
    {
        foreach (var known in values)
            if (known.Start == value.Start && known.End == value.End && known.Offset == value.Offset)
                return;
        values.Add(value);
    }

    /// <summary>What a clock of twelve hours leaves open, as an office would read it.</summary>
    private static IEnumerable<(int? From, int? To)> Stretches(Clock? from, Clock? to, bool isOverDays = false)
    {
        if (from is null && to is null)
        {
            yield return (null, null);
            yield break;
        }
        if (to is not { } end)
        {
            foreach (var start in Times(from))
                yield return (start, null);
            yield break;
        }
        if (from is not { } begin)
        {
            foreach (var until in Times(to))
                yield return (null, until);
            yield break;
        }
        if (isOverDays)
        {
            // "from 22 today to 6 tomorrow" is a night.
            var ends = begin is { IsTwelve: false, Hour: >= 18 } ? [.. Times(to).Order()] : Times(to);
            foreach (var start in Times(from))
                foreach (var until in ends)
                    yield return (start, until);
            yield break;
        }
        // The afternoon is said once: "2 to 4 pm". Whoever says 17 means 4 in the morning by 4.
        if (begin.IsTwelve && !end.IsTwelve)
        {
            if (end is { IsHalved: false, Hour: > 12 and < 24 } && begin.Hour < 12)
                yield return (begin.Seconds, end.Seconds);
            var best = Times(from).Where(s => s < end.Seconds).DefaultIfEmpty(-1).Max();
            yield return best >= 0 ? (best, end.Seconds) : (Times(from).First(), end.Seconds + Day);
            yield break;
        }
        foreach (var start in Times(from))
            yield return (start, Times(to).Where(s => s > start).DefaultIfEmpty(Times(to).Min() + Day).Min());
    }

    private static int[] Times(Clock? clock) => clock is not { } said ? [] : !said.IsTwelve ? [said.Seconds]
        : Conventions.IsMorning(said.Hour) ? [said.Morning.Seconds, said.Afternoon.Seconds] : [said.Afternoon.Seconds, said.Morning.Seconds];

    private static TimeOnly? TimeOf(int? seconds) => seconds is { } s ? new TimeOnly(s % Day * TimeSpan.TicksPerSecond) : null;
}
