using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Staff;
using BackOfficeBot.Staff.Offices;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Administration;

/// "Amministrazione": one card that leads administrators to all that they see and set; what the configuration says is shown only.
internal sealed class AdministrationSkill(StuckFinder stuck, Access access, WorkWeeks weeks, IPeople people, Departments departments, RecordKinds kinds, RetentionRules rules,
    IOptions<OfficesOptions> offices, GivenClosings given, TimeProvider time) : ISkill
{
    public const string Command = "administration", Stuck = "show_stuck", Roles = "show_roles", Offices = "show_offices", Retention = "show_retention";

    /// By their commands, as they stand on the card; no button leads elsewhere.
    public static readonly IReadOnlyList<(AdministrationPart Part, string Command)> Pages =
    [
        (AdministrationPart.Running, Stuck), (AdministrationPart.Running, "show_delivery"), (AdministrationPart.Running, "show_unreached"),
        (AdministrationPart.Requests, "show_templates"), (AdministrationPart.Requests, "sign.show"), (AdministrationPart.Requests, "show_document_templates"),
        (AdministrationPart.Firm, Roles), (AdministrationPart.Firm, Offices), (AdministrationPart.Firm, "show_days_off"),
        (AdministrationPart.Data, "assistant_use"), (AdministrationPart.Data, Retention), (AdministrationPart.Data, "erase_person"),
    ];

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Command, (turn, _) => For(turn, () => Overview(turn))),
        Route.Command(Stuck, (turn, ct) => access.AdministratorsAsync(turn, T(turn).OnlyAdministratorsStuck, T(turn).OnlyPersonal, async () => await StuckAsync(turn, ct))),
        Route.Command(Offices, (turn, _) => For(turn, () => Card(turn, AdministrationCards.Offices(Place(turn), offices.Value, Closings(turn)), t => t.Title(Offices)))),
        Route.Command(Retention, (turn, _) => For(turn, () => Kept(turn))),
        AdministrationVerbs.Open.Handle((turn, pick, _, _) => For(turn, () => Pages.Any(p => p.Command == pick.Command) ? Reply.RouteTo(RouteKeys.Command + pick.Command) : Overview(turn))),
    ];

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        if (turn.Conversation.IsPersonal && access.IsAdministrator(turn.Organisation, turn.PersonId()))
            yield return new(Command, T(turn).Heading, T(turn).Example);
    }

    public static void Add(IServiceCollection services) => services.AddSingleton<StuckFinder>().AddSingleton<ISkill, AdministrationSkill>();

    private Reply Overview(Turn turn) => Card(turn, AdministrationCards.Overview(Place(turn)), t => t.Heading);

    private async Task<Reply> StuckAsync(Turn turn, CancellationToken ct)
    {
        var view = await stuck.OfAsync(turn.Organisation, weeks.Usual(turn.Organisation, WallClock.Zone(turn.TimeZone)), ct);
        return Card(turn, AdministrationCards.Stuck(Place(turn), view, kinds, await NamesAsync(turn, [.. view.Late.Concat(view.Still).SelectMany(i => i.WaitsFor)], ct)), t => t.Title(Stuck));
    }

    private Dictionary<string, int> Closings(Turn turn) =>
        given.All.Where(c => c.Office is not null && c.Organisation == turn.Organisation).GroupBy(c => c.Office!, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);

    private Reply Kept(Turn turn)
    {
        List<(string, int?)> months = [.. kinds.All.Where(k => k.Keeping == Keeping.AsSet).Select(k => ($"{k.ListName(ListPart.All, turn.Language)} ({k.Kind})", rules.MonthsOf(turn.Organisation, k.Kind)))];
        return Card(turn, AdministrationCards.Retention(Place(turn), months, rules.HoldsOf(turn.Organisation)), t => t.Title(Retention));
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(Turn turn, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var names = departments.All.ToDictionary(d => d.Id, d => d.Name);
        List<string> persons = [.. ids.Where(id => !Departments.IsOffice(id)).Distinct()];
        if (persons.Count > 0)
            try
            {
                foreach (var person in await people.FindAllAsync(turn.Caller(), persons, ct))
                    names[person.Id] = person.Name;
            }
            // What is stuck is looked at while something is ill: without names it still says so.
            catch (GraphException e) when (e.Failure != GraphFailure.SignInNeeded)
            {
            }
        return names;
    }

    private ValueTask<Reply> For(Turn turn, Func<Reply> then) => ForAsync(turn, () => Task.FromResult(then()));

    private ValueTask<Reply> ForAsync(Turn turn, Func<Task<Reply>> then) => access.AdministratorsAsync(turn, T(turn).OnlyAdministrators, T(turn).OnlyPersonal, async () => await then());

    private static AdministrationTexts T(Turn turn) => AdministrationTexts.In(turn.Language);

    private static Reply Card(Turn turn, Cards.AdaptiveCard card, Func<AdministrationTexts, string> said) => Reply.Card(card, said(T(turn)));

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}

internal enum AdministrationPart { Running, Requests, Firm, Data }
