using BackOfficeBot.Assistant;
using BackOfficeBot.Channel;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Health;
using BackOfficeBot.Language;
using BackOfficeBot.Notifications;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Privacy;
using BackOfficeBot.Retention;
using BackOfficeBot.Skills.Administration;
using BackOfficeBot.Skills.Administration.Roles;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Calls;
using BackOfficeBot.Skills.DaysOff;
using BackOfficeBot.Skills.Delivery;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Skills.Files;
using BackOfficeBot.Skills.Help;
using BackOfficeBot.Skills.Mail;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.People;
using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackOfficeBot;

/// The bot as one web application. Whoever starts it in another process's stead (the sandbox, the tests) passes the same settings as on a command line.
public static class BotHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Settings are read at start; watching their files would also hear every write of the database beside them.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ApplicationName = "BackOfficeBot" });
        // What the framework does is of no interest until it fails; the key ring's warning is about keys that lie in the office's own database.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.LimitRequests();
        configure?.Invoke(builder);
        builder.AddTelemetry();
        Add(builder.Services, builder.Configuration);
        var app = builder.Build();
        // All of them at once, before the first part asks for its own; at start they are known.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.UseSafeHeaders();
        app.MapBot();
        app.MapNotifications();
        app.Services.GetRequiredService<Conversations>().Arrived = app.Services.GetRequiredService<WaitingCards>().ArrivedAsync;
        app.Services.GetRequiredService<Conversations>().Heard = app.Services.GetRequiredService<DigestArrivals>().Heard;
        app.MapHealth();
        return app;
    }

    private static void Add(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddTransient(typeof(IOptionsFactory<>), typeof(SettingsFactory<>));
        services.AddOfficeStorage(configuration);
        // What several instances have to know together: without Redis there is one instance, and its own memory will do.
        if (configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
            RedisServices.Add(services, redis);
        services.AddSingleton<Readiness>();
        services.AddBotChannel(configuration);
        services.AddBotTurns(s => [.. s.GetServices<ISkill>().SelectMany(skill => skill.Routes).Select(route => s.GetRequiredService<OrganisationNames>().On(route)), s.GetRequiredService<TextRouter>().Route, .. s.GetRequiredService<SignInFlow>().Routes]);
        services.AddOfficeGraph(configuration);
        services.AddOrganisations(configuration);
        services.AddSingleton<Arrivals>().AddSingleton<ITurnLanguage>(s => s.GetRequiredService<Arrivals>());
        services.AddSingleton<PersonTokens>().AddSingleton<IGraphTokens>(s => s.GetRequiredService<PersonTokens>());
        services.AddSingleton<ITurnErrors, TurnErrors>();
        services.AddSingleton<IOutboxSender, ConnectorOutbox>().AddSingleton<IUndelivered, UndeliveredAnswers>();
        services.AddSingleton<PersonZone>().AddSingleton<Notices>().AddSingleton<OutsideInvitations>();
        services.AddSingleton(_ => Taught.Understander);
        services.AddSingleton<Sentences>();
        services.AddSingleton<TextRouter>();
        OfficeAssistant.Add(services, configuration);
        HelpSkill.Add(services);
        services.AddStaff(configuration);
        services.AddNotifications(configuration);
        DeskSkill.Add(services);
        services.AddRetention(configuration);
        services.AddPrivacy();
        DocTemplateSkill.Add(services);
        services.AddExecutives(configuration);
        MeetingSkill.Add(services);
        CallSkill.Add(services);
        TaskSkill.Add(services, configuration);
        ApprovalSkill.Add(services, configuration);
        MinutesSkill.Add(services);
        MinutesDocuments.Add(services, configuration);
        MailSkill.Add(services, configuration);
        FileSkill.Add(services, configuration);
        DaysOffSkill.Add(services);
        DeliverySkill.Add(services);
        DigestSkill.Add(services, configuration);
        AdministrationSkill.Add(services);
        RoleSkill.Add(services);
        PeopleSkill.Add(services);
        // After what each kind knows by itself.
        services.AddSingleton<ILiveWords, NamedRecords>();
    }
}
