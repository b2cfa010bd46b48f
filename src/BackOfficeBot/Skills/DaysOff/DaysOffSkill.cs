using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Staff.Offices;
using Microsoft.EntityFrameworkCore;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.DaysOff;

/// "Giorni di chiusura": when nobody works where this person does, as reminders and deadlines reckon with it; administrators set and remove the firm's own.
internal sealed class DaysOffSkill(WorkWeeks weeks, OfficeMap offices, GivenClosings given, RecordDesk desk, Office office, Access access, TimeProvider time) : ISkill
{
    private const int Months = 12;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_days_off", ShowAsync),
        Route.Command("close_office", (turn, _) => ForAdministratorsAsync(turn, () => ValueTask.FromResult(Form(turn, new(NewId()), Said(turn.Argument as Understanding), [])))),
        ClosingVerbs.New.Handle((turn, _, _, _) => ForAdministratorsAsync(turn, () => ValueTask.FromResult(Form(turn, new(NewId()), new(), [])))),
        ClosingVerbs.Save.Handle((turn, state, form, ct) => ForAdministratorsAsync(turn, () => SaveAsync(turn, state, form, ct))),
        ClosingVerbs.Remove.Handle((turn, seen, _, ct) => RemoveAsync(turn, seen.Id, ct)),
        Route.Command("close.remove", (turn, ct) => RemoveAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    public static void Add(IServiceCollection services) => services.AddSingleton<ISkill, DaysOffSkill>().AddSingleton<IRecordKind, ClosingKind>();

    private async ValueTask<Reply> ShowAsync(Turn turn, CancellationToken ct)
    {
        var today = WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone));
        var (days, where) = await weeks.DaysOffAsync(GraphCaller.App(turn.Organisation), turn.PersonId(), today, today.AddMonths(Months), ct);
        var set = turn.Conversation.IsPersonal && access.IsAdministrator(turn.Organisation, turn.PersonId()) ? given.All.Where(c => c.Organisation == turn.Organisation).ToList() : null;
        return Reply.Card(DaysOffCard.Of(Place(turn), days, where, set), DaysOffTexts.In(turn.Language).Heading(where));
    }

    private static ClosingForm Said(Understanding? understood)
    {
        var days = understood?.Whens.FirstOrDefault(w => w.Type is WhenType.Date or WhenType.DateRange && !w.IsImpossible)?.Value;
        return new() { From = Text(days?.FirstDay), To = days?.LastDay == days?.FirstDay ? null : Text(days?.LastDay), Name = understood is null ? null : ForWhat.Match(understood.Text) is { Success: true } said ? said.Groups["what"].Value : understood.Reason?.Value };
    }

    private async ValueTask<Reply> SaveAsync(Turn turn, ClosingState state, ClosingForm form, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is { } sent)
            return await desk.ShowAsync(turn, sent, ct);
        var (t, errors, name, today) = (DaysOffTexts.In(turn.Language), new FormErrors(), PlainText.OneLine(form.Name), WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)));
        var (first, last) = (WallClock.Day(form.From), WallClock.Day(form.To));
        if (first is null)
            errors["from"] = t.DayMissing;
        if (!string.IsNullOrEmpty(form.To) && last is null)
            errors["to"] = t.DayMissing;
        if (name.Length > ClosingForm.LongestName)
            errors["name"] = t.NameTooLong;
        var isEverywhere = string.IsNullOrEmpty(form.Office) || form.Office == ClosingForm.Everywhere;
        var where = isEverywhere ? null : offices.Names.FirstOrDefault(n => n == form.Office);
        if (where is null && !isEverywhere)
            errors["office"] = t.OfficeUnknown;
        var isYearly = form.Yearly == "true";
        if (errors.Count == 0 && last < first)
            errors["to"] = t.Backwards;
        else if (errors.Count == 0 && !isYearly && (last ?? first) < today)
            errors[last is null ? "from" : "to"] = t.Past;
        else if (errors.Count == 0 && isYearly && last is { } end && end.DayNumber - first!.Value.DayNumber >= Closing.MostDays)
            errors["to"] = t.TooLong(Closing.MostDays);
        var data = errors.Count > 0 ? null : new ClosingData(Text(first, isYearly)!, Text(last, isYearly), where);
        if (data is not null && Closing.Of(data.From, data.To, name) is null)
            errors["to"] = t.TooLong(Closing.MostDays);
        if (errors.Count > 0)
            return Form(turn, state, form, errors);
        var (record, isNew) = await SetAsync(turn, state.Id, data!, name, ct);
        await given.ReadAsync(ct);
        return await desk.ShowAsync(turn, record, ct, isNew ? t.Saved : t.Already);
    }

    private async Task<(Record Record, bool IsNew)> SetAsync(Turn turn, Guid id, ClosingData data, string name, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var set = await work.Db.Records.Where(r => r.Kind == GivenClosings.Kind && r.State == GivenClosings.Set).ToListAsync(ct);
        if (set.Find(r => ClosingData.Of(r) == data) is { } same)
            return (same, false);
        var row = new Record { Id = id, Kind = GivenClosings.Kind, Title = name.Length > 0 ? name : DaysOffCard.Line(data with { Office = null }, null, turn.Language), Body = name.Length == 0 ? null : name, State = GivenClosings.Set };
        row.SetData(data, ClosingJson.Default.ClosingData);
        var made = await work.CreateAsync(row, GivenClosings.Set, ct);
        await CardCopies.StandsAsync(work, made.Record, turn, ct);
        await work.CommitAsync(ct);
        return made;
    }

    private async ValueTask<Reply> RemoveAsync(Turn turn, Guid id, CancellationToken ct)
    {
        var reply = await desk.ChangeAsync(
            turn, id, r => r is { Kind: GivenClosings.Kind, State: GivenClosings.Set } && access.IsAdministrator(turn.Organisation, turn.PersonId()),
            (work, record) =>
            {
                work.Change(record, ClosingKind.Removed, r => r.State = ClosingKind.Removed);
                return Task.CompletedTask;
            }, ct);
        await given.ReadAsync(ct);
        return reply;
    }

    private Reply Form(Turn turn, ClosingState state, ClosingForm form, FormErrors errors) =>
        Reply.Card(DaysOffCard.Form(Place(turn), state, form, errors, offices.Names), DaysOffTexts.In(turn.Language).NewTitle);

    private ValueTask<Reply> ForAdministratorsAsync(Turn turn, Func<ValueTask<Reply>> then) =>
        access.AdministratorsAsync(turn, DaysOffTexts.In(turn.Language).OnlyAdministrators, DaysOffTexts.In(turn.Language).OnlyPersonal, then);

    private static readonly Regex ForWhat = new(@"\s(?:per|for)\s+(?:(?:il|lo|la|i|gli|le|the)\s+|l['’])?(?<what>\p{L}[^\d.!?]{1,79})[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    private static string? Text(DateOnly? day, bool isYearly = false) => day?.ToString(isYearly ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
