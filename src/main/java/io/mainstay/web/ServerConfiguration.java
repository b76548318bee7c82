package io.mainstay.web;

import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The web server below the application. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** Its own error page gives way to ours. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors(MessageSource messages, JsonMapper json) {
        return server -> server.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            Pipeline pipeline = host.getPipeline();
            for (Valve valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) pipeline.removeValve(valve);
            }
            host.setErrorReportValveClass(ServerErrors.class.getName());
            pipeline.addValve(new ServerErrors(messages, json));
        });
    }
}
