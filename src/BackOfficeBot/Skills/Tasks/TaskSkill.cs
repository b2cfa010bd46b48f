using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Tasks.Mirror;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Tasks;

/// One thing that can be done with tasks: its commands and buttons.
internal interface ITaskPart
{
    IEnumerable<Route> Routes { get; }
}

internal sealed class TaskSkill(IEnumerable<ITaskPart> parts, IOptions<MirrorOptions> mirror) : ISkill
{
    public IEnumerable<Route> Routes => parts.SelectMany(part => part.Routes);

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var it = turn.Language == "it";
        yield return new("ask_task", it ? "Chiedi a un collega" : "Ask a colleague", it ? "chiedi a Giulia Romano di controllare il preventivo entro venerdì" : "ask Giulia Romano to check the quote by Friday");
        yield return new("show_tasks", it ? "Le mie attività" : "My tasks", it ? "che cosa devo fare?" : "what do I have to do?");
        yield return new("add_task", it ? "Nuovo promemoria" : "New reminder", it ? "ricordami di chiamare la banca domani alle 9" : "remind me to call the bank tomorrow at 9");
        if (mirror.Value.Allowed)
            yield return new(MirrorSwitch.Command, it ? "Attività in To Do" : "Tasks in To Do", it ? "metti le mie attività in To Do" : "mirror my tasks to To Do");
    }

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration) => MirrorOptions.Add(services, configuration)
        .AddSingleton<ISkill, TaskSkill>().AddSingleton<IRecordKind, TaskKind>().AddSingleton<IDigestPart, TasksDue>().AddSingleton<IDigestPart, TasksAsked>().AddSingleton<IDigestPart, TasksOver>().AddSingleton<IDigestPart>(new TasksDid(isOpen: false)).AddSingleton<IDigestPart>(new TasksDid(isOpen: true))
        .AddPart<TaskFiles>().AddPart<TaskSetup>().AddPart<TaskCompletion>().AddPart<TaskHandshake>().AddPart<TaskProgress>().AddPart<TaskHands>().AddPart<TaskBlocks>().AddPart<TaskChecks>().AddPart<TaskLists>().AddPart<TaskMessages>()
        .AddSingleton<ITaskMaker, TaskMaker>().AddSingleton<TaskDesk>().AddSingleton<ILiveWords, TaskNamedWords>().AddSingleton<BeforeMeeting>().AddSingleton<IDueHandler, MeetingReminder>().AddSingleton<TaskWords>().AddSingleton<TaskClock>().AddSingleton<TaskNext>().AddDues()
        .AddPart<MirrorSwitch>().AddSingleton<Mirrors>().AddSingleton<MirrorTold>().AddSingleton<MirrorPull>().AddSingleton<MirrorPush>().AddSingleton<IDueHandler, MirrorSync>().AddSingleton<IWatch, TodoWatch>();
}

internal static class TaskParts
{
    public static IServiceCollection AddPart<T>(this IServiceCollection services)
        where T : class, ITaskPart => services.AddSingleton<T>().AddSingleton<ITaskPart>(s => s.GetRequiredService<T>());

    public static IServiceCollection AddDues(this IServiceCollection services)
    {
        services.AddSingleton<TaskDues>();
        foreach (var task in new[] { TaskDues.Answer, TaskDues.Expire, TaskDues.Remind, TaskDues.Overdue, TaskDues.Confirm })
            services.AddSingleton(s => s.GetRequiredService<TaskDues>().Handlers.Single(h => h.Task == task));
        return services;
    }
}
